package dev.perennial.standalone.train;

import dev.perennial.standalone.console.Terminal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints one line a phase and one an epoch, with a bar as long as the loss is high. */
final class LearningCurve {
  private static final int BAR = 40;

  private final Set<String> printed = new HashSet<>();
  private double highest;

  void phase(String name) {
    if (printed.add(name)) {
      Terminal.say("  %s ...", name.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Prints an epoch that is over, once.
   *
   * @param rest what follows the bar, such as the rate
   */
  void epoch(
      String phase, int epoch, int epochs, double loss, @Nullable Double valid, String rest) {
    if (!printed.add(phase + epoch)) {
      return;
    }
    highest = Math.max(highest, loss);
    Terminal.say(
        "    epoch %2d of %2d   loss %8.4f   %s  %-40s %s",
        epoch,
        epochs,
        loss,
        valid == null ? " ".repeat(19) : "validation %8.4f".formatted(valid),
        "#".repeat((int) Math.round(BAR * Math.max(0, loss) / highest)),
        rest);
  }
}
