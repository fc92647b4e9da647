package dev.perennial.simulator.world;

import static java.util.Comparator.comparingDouble;

import dev.perennial.model.item.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything the store sells: its departments, their products, how popular each is. */
public final class Catalogue {
  private static final double POPULARITY_EXPONENT = .8;
  private static final int LEAP_YEAR = 366;

  private final List<Department> departments;
  private final List<Product> products;
  private final List<List<Product>> byDepartment = new ArrayList<>();
  private final List<double[]> popularity = new ArrayList<>();
  private final double[][] demand;
  private final int[] companions;
  private final Map<ItemId, Product> byId = new HashMap<>();

  private Catalogue(long seed, List<Department> departments, List<Product> products) {
    this.departments = departments;
    this.products = products;
    for (int index = 0; index < departments.size(); index++) {
      int department = index;
      List<Product> shelf =
          products.stream()
              .filter(product -> product.department() == department)
              .sorted(comparingDouble(product -> Chance.fixed(seed, product.index())))
              .toList();
      byDepartment.add(shelf);
      popularity.add(Cumulative.of(falling(shelf.size())));
    }
    this.demand = departments.stream().map(Catalogue::demandByDay).toArray(double[][]::new);
    this.companions = companions(Chance.of(seed, "companions", 0));
    products.forEach(product -> byId.put(product.id(), product));
  }

  /**
   * Makes a catalogue of {@code size} products, spread evenly over the departments; most are there
   * at the start, some arrive until the end.
   */
  public static Catalogue of(long seed, int size, Instant start, Instant end) {
    List<Department> departments = Department.all();
    List<Product> products = new ArrayList<>(size);
    for (int department = 0; department < departments.size(); department++) {
      Chance chance = Chance.of(seed, "catalogue", department);
      ProductMaker maker =
          new ProductMaker(departments.get(department), department, start, end, chance);
      int count = (size + departments.size() - 1 - department) / departments.size();
      for (int number = 1; number <= count; number++) {
        products.add(maker.make(products.size(), number));
      }
    }
    return new Catalogue(seed, departments, Collections.unmodifiableList(products));
  }

  public List<Department> departments() {
    return departments;
  }

  public List<Product> products() {
    return products;
  }

  /** The product with this id, or null where the store does not sell it. */
  public @Nullable Product find(ItemId id) {
    return byId.get(id);
  }

  /** A product of the department, the popular ones more often. */
  public Product oneOf(int department, Chance chance) {
    return byDepartment.get(department).get(chance.oneOf(popularity.get(department)));
  }

  /** The product that goes with this one: whoever buys one is inclined to buy the other. */
  public Product companion(Product product) {
    return products.get(companions[product.index()]);
  }

  /** The department's products, the most popular first. */
  public List<Product> bestOf(int department) {
    return byDepartment.get(department);
  }

  /** By how much demand for a department is above its mean of 1 on a day of the year. */
  public double demand(int department, int dayOfYear) {
    return demand[department][dayOfYear];
  }

  /** The departments, the one that is most wanted on this day of the year first. */
  List<Integer> inDemand(int dayOfYear) {
    return IntStream.range(0, departments.size())
        .boxed()
        .sorted(
            comparingDouble(index -> -departments.get(index).share() * demand(index, dayOfYear)))
        .toList();
  }

  private int[] companions(Chance chance) {
    return products.stream()
        .mapToInt(product -> oneOf(chance.below(departments.size()), chance).index())
        .toArray();
  }

  private static double[] demandByDay(Department department) {
    return IntStream.rangeClosed(0, LEAP_YEAR).mapToDouble(department::demandOn).toArray();
  }

  private static double[] falling(int count) {
    double[] weights = new double[count];
    for (int rank = 0; rank < count; rank++) {
      weights[rank] = StrictMath.pow(rank + 1, -POPULARITY_EXPONENT);
    }
    return weights;
  }
}
