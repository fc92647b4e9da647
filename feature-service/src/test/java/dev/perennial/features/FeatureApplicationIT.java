package dev.perennial.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeatureApplicationIT {
  private static FeatureServer server;

  @BeforeAll
  static void start() {
    server = FeatureServer.start("feature_application");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersWithWhatIsKnownSoonAfterAnEventIsOnItsTopic() {
    Events ada = Events.of("ada");
    Event first = ada.bought("2011-03-01", "mug", 2, "2.50");
    Event second = ada.bought("2011-03-11", "cup", 1, "5.00");

    server.send(second, first);

    await().untilAsserted(() -> assertThat(server.stored("ada")).isEqualTo(2));
    UserSequence sequence =
        server.rest().get().uri("/v1/users/ada/sequence").retrieve().body(UserSequence.class);
    assertThat(sequence.events()).isEqualTo(List.of(first, second));
    assertThat(sequence.snapshots()).hasSize(1);
  }
}
