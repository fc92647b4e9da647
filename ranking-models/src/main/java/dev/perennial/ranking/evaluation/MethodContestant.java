package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.protocol.Occasion;
import dev.perennial.ranking.protocol.Task;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A method alone: it learns, and is then asked by several threads. */
public final class MethodContestant implements Contestant {
  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
  private static final int ASKED_AT_ONCE = 256;
  private static final double NANOS = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double LEARNING = 0.8;

  private final Method method;
  private final Role role;

  /** A single method. */
  public MethodContestant(Method method) {
    this(method, Role.SINGLE);
  }

  public MethodContestant(Method method, Role role) {
    this.method = method;
    this.role = role;
  }

  @Override
  public String name() {
    return method.name();
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public List<RankedLists> answer(Task task, Learning learning) {
    long begin = System.nanoTime();
    ItemScorer scorer =
        method.learn(
            task.history(),
            new Learning(learning.seed(), share -> learning.progress().accept(LEARNING * share)));
    long learned = System.nanoTime();
    int[][] lists = new int[task.occasions().size()][];
    long spent = ask(scorer, task, lists, learning);
    return List.of(
        new RankedLists(
            name(),
            role,
            lists,
            (learned - begin) / NANOS,
            spent / NANOS_PER_MILLI / lists.length,
            null));
  }

  /** Fills in the lists and returns the nanoseconds that they took, over all threads. */
  private static long ask(ItemScorer scorer, Task task, int[][] lists, Learning learning) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Long>> parts =
          IntStream.iterate(0, from -> from < lists.length, from -> from + ASKED_AT_ONCE)
              .mapToObj(from -> threads.submit(() -> ask(scorer, task, lists, from)))
              .toList();
      long spent = 0;
      for (int part = 0; part < parts.size(); part++) {
        spent += parts.get(part).get();
        learning.progress().accept(LEARNING + (1 - LEARNING) * (part + 1) / parts.size());
      }
      return spent;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("answering was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static long ask(ItemScorer scorer, Task task, int[][] lists, int from) {
    long begin = System.nanoTime();
    ScoreSheet sheet = new ScoreSheet(task.history().items());
    for (int i = from; i < Math.min(lists.length, from + ASKED_AT_ONCE); i++) {
      lists[i] = list(scorer, task, task.occasions().get(i), sheet);
    }
    return System.nanoTime() - begin;
  }

  private static int[] list(ItemScorer scorer, Task task, Occasion occasion, ScoreSheet sheet) {
    Query query = occasion.query();
    sheet.clear();
    scorer.score(query, sheet);
    if (task.repeats()) {
      return sheet.top(RankedLists.LONGEST);
    }
    Interactions past = query.past();
    int[] known = IntStream.range(0, past.size()).map(past::item).sorted().distinct().toArray();
    return unknown(sheet.top(RankedLists.LONGEST + known.length), known);
  }

  /** The best of the items that are not known. */
  static int[] unknown(int[] ranked, int[] known) {
    return IntStream.of(ranked)
        .filter(item -> Arrays.binarySearch(known, item) < 0)
        .limit(RankedLists.LONGEST)
        .toArray();
  }
}
