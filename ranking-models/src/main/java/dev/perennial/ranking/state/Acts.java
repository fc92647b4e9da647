package dev.perennial.ranking.state;

import dev.perennial.ranking.history.Interactions;
import java.io.ByteArrayOutputStream;

/** A user's interactions as a sequence of acts, silent months among them. */
final class Acts {
  /** What was longer ago says nothing on what a user is about. */
  private static final int LAST = 200;

  private Acts() {}

  /** Is told of one act after the other. */
  @FunctionalInterface
  interface Reader {
    /** Reads an act at an interaction; a silence is at the interaction behind it. */
    void read(Act act, int index);
  }

  /** Reads the acts until an instant, oldest first. */
  static void read(Interactions user, long nowMillis, Reader reader) {
    int first = Math.max(0, user.size() - LAST);
    for (int index = first; index < user.size(); index++) {
      Act act = Act.of(user, index);
      if (index > first) {
        readSilence(user.at(index - 1), user.at(index), index, reader);
      }
      if (act != null) {
        reader.read(act, index);
      }
    }
    if (user.size() > 0) {
      readSilence(user.at(user.size() - 1), nowMillis, user.size(), reader);
    }
  }

  private static void readSilence(long from, long to, int index, Reader reader) {
    for (int month = Act.silences(from, to); month > 0; month--) {
      reader.read(Act.SILENCE, index);
    }
  }

  /** All of them by number. */
  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  static byte[] of(Interactions user, long nowMillis) {
    ByteArrayOutputStream acts = new ByteArrayOutputStream();
    read(user, nowMillis, (act, index) -> acts.write(act.ordinal()));
    return acts.toByteArray();
  }
}
