package dev.perennial.ranking.method;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** Sheets for what a scorer works out on its way, as many as threads ask it at one time. */
public final class ScoreSheets {
  private final ConcurrentLinkedDeque<ScoreSheet> idle = new ConcurrentLinkedDeque<>();

  /** Lends an empty sheet. */
  public void lend(Consumer<ScoreSheet> work) {
    ScoreSheet lent = idle.pollFirst();
    ScoreSheet sheet = lent == null ? new ScoreSheet(0) : lent;
    try {
      work.accept(sheet);
    } finally {
      sheet.clear();
      idle.addFirst(sheet);
    }
  }
}
