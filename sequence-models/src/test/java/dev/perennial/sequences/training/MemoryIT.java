package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A training's heap does not grow with its users: what the smaller store's users did and were is
 * more than this heap as objects, what the larger one's did and were also as compact arrays.
 */
class MemoryIT {
  private static final String HEAP = "-Xmx256m";

  @Test
  void trainsOnSevenThousandUsers() throws IOException, InterruptedException {
    assertThat(train(7_000)).contains("trained on 7000 users");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "perennial.slow",
      matches = "true",
      disabledReason = "it takes minutes: run with -Dperennial.slow=true")
  void trainsOnTwoHundredThousandUsersInTheSameHeap() throws IOException, InterruptedException {
    assertThat(train(200_000)).contains("trained on 200000 users");
  }

  private static String train(int users) throws IOException, InterruptedException {
    Process training =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LargeStore.class.getName(),
                Integer.toString(users))
            .redirectErrorStream(true)
            .start();
    String said = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    training.waitFor();
    return said;
  }
}
