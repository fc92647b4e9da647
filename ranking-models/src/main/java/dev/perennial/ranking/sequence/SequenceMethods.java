package dev.perennial.ranking.sequence;

import dev.perennial.ranking.method.Method;
import dev.perennial.sequences.network.EncoderKind;
import java.util.List;
import java.util.stream.Stream;

/** The methods that read a past step by step. */
public final class SequenceMethods {
  private SequenceMethods() {}

  /** One with each encoder, with its usual settings. */
  public static List<Method> all() {
    return Stream.of(EncoderKind.values())
        .map(encoder -> nextItem(NextItemSettings.of(encoder)))
        .toList();
  }

  /** The probability of every item to be the next, by a network with these settings. */
  public static Method nextItem(NextItemSettings settings) {
    return new NextItem(settings);
  }
}
