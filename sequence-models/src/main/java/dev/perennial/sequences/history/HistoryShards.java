package dev.perennial.sequences.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Users' histories in the order in which they came, of which no more than one shard is in memory:
 * to be gone through in order. One shard stays where it is; as soon as there are more, all lie in a
 * file without a name, which vanishes when it is closed and also when the process dies.
 */
final class HistoryShards extends AbstractList<History> implements AutoCloseable {
  private final long bytesAShard;
  private final FeatureNames features = new FeatureNames();
  private final List<Place> places = new ArrayList<>();
  private @Nullable FileChannel file;
  private IntUnaryOperator numbers = IntUnaryOperator.identity();

  /** The shard that is in memory, and its number. */
  private List<History> present = new ArrayList<>();

  private int number;
  private long presentBytes;
  private int size;

  /** Where a shard lies: which users it has, and which bytes. */
  private record Place(int firstUser, int users, long firstByte, long bytes) {}

  HistoryShards(long bytesAShard) {
    this.bytesAShard = bytesAShard;
  }

  /** Numbers the features of what is added. */
  FeatureNames features() {
    return features;
  }

  /** Appends a user; not after anything was read. */
  void append(History user) {
    present.add(user);
    presentBytes += user.bytes();
    size++;
    if (presentBytes >= bytesAShard) {
      spill();
    }
  }

  /** Ends the appending; from now on items have the numbers that are told for those they had. */
  void seal(IntUnaryOperator itemNumbers) {
    if (file != null && !present.isEmpty()) {
      spill();
    }
    if (file == null) {
      places.add(new Place(0, size, 0, 0));
      present.forEach(user -> user.renumber(itemNumbers));
    }
    numbers = itemNumbers;
    number = places.size() - 1;
  }

  /** How many shards there are. */
  int shards() {
    return places.size();
  }

  /** The users of a shard. */
  List<History> shard(int wanted) {
    if (file != null && (wanted != number || present.isEmpty())) {
      present = List.of(); // so that never two are in memory
      present = read(file, places.get(wanted));
      number = wanted;
    }
    return present;
  }

  @Override
  public History get(int user) {
    int shard = has(number, user) ? number : 0;
    while (!has(shard, user)) {
      shard++;
    }
    return shard(shard).get(user - places.get(shard).firstUser());
  }

  private boolean has(int shard, int user) {
    int place = user - places.get(shard).firstUser();
    return place >= 0 && place < places.get(shard).users();
  }

  @Override
  public int size() {
    return size;
  }

  private void spill() {
    try (Arena memory = Arena.ofConfined()) {
      if (file == null) {
        file = unnamed();
      }
      Place place = new Place(size - present.size(), present.size(), file.size(), presentBytes);
      ByteBuffer bytes = mapped(file, MapMode.READ_WRITE, place, memory);
      present.forEach(user -> user.write(bytes));
      places.add(place);
    } catch (IOException e) {
      throw interruptedOr(e);
    }
    present = new ArrayList<>();
    presentBytes = 0;
  }

  private List<History> read(FileChannel from, Place place) {
    List<History> users = new ArrayList<>(place.users());
    try (Arena memory = Arena.ofConfined()) {
      ByteBuffer bytes = mapped(from, MapMode.READ_ONLY, place, memory);
      for (int i = 0; i < place.users(); i++) {
        History user = History.read(bytes, features);
        user.renumber(numbers);
        users.add(user);
      }
    } catch (IOException e) {
      throw interruptedOr(e);
    }
    return users;
  }

  private static ByteBuffer mapped(FileChannel file, MapMode mode, Place place, Arena memory)
      throws IOException {
    return file.map(mode, place.firstByte(), place.bytes(), memory).asByteBuffer();
  }

  private static FileChannel unnamed() throws IOException {
    Path path = Files.createTempFile("perennial-histories", ".shards");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static RuntimeException interruptedOr(IOException e) {
    return e instanceof ClosedByInterruptException
        ? new CancellationException("interrupted while histories were kept")
        : new UncheckedIOException(e);
  }

  @Override
  public void close() {
    present = List.of();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
