package dev.perennial.standalone.client;

import java.io.IOException;
import java.time.Duration;

/** The time between two looks at something that takes a while. */
public final class Pause {
  private Pause() {}

  public static void of(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
