package dev.perennial.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.servers.TestServers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessIT {
  private static final byte[] NOTHING = "[]".getBytes(StandardCharsets.UTF_8);
  // printf secret-of-the-shop | sha256sum, and so on
  private static final String SHOP =
      "d3c22fd24d74846e93dd733dae0953a8dc42f3d01436fc703bebbe45947f7a3b";
  private static final String PANEL =
      "1b064cbb1b1365db2c62aaf3093f2a934fbf5b7ce79e918e6f73a8496a5eb00d";

  private static RunningService service;

  @BeforeAll
  static void startWithKeys() {
    service =
        RunningService.start(
            TestServers.shared().bootstrapServers(),
            "--spring.kafka.listener.auto-startup=false",
            "--perennial.access.keys[0].name=shop",
            "--perennial.access.keys[0].sha256=" + SHOP,
            "--perennial.access.keys[0].scopes=INGEST",
            "--perennial.access.keys[1].name=panel",
            "--perennial.access.keys[1].sha256=" + PANEL,
            "--perennial.access.keys[1].scopes=READ");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void takesEventsFromAKeyThatMayIngestOnly() {
    assertThat(post("Bearer secret-of-the-shop")).isEqualTo("202  -");
    assertThat(post("Bearer secret-of-the-panel")).isEqualTo("403 FORBIDDEN -");
    assertThat(post("Bearer wrong")).isEqualTo("401 UNAUTHORIZED -");
    assertThat(service.post("/v1/events", "[]").problem()).isEqualTo("401 UNAUTHORIZED -");
    assertThat(service.put("/v1/items/i", "{}").problem()).isEqualTo("401 UNAUTHORIZED -");
    assertThat(service.put("/v1/users/u", "{}").problem()).isEqualTo("401 UNAUTHORIZED -");
  }

  @Test
  void doesNotStartWithoutAKey() {
    assertThatThrownBy(() -> RunningService.start(TestServers.shared().bootstrapServers()))
        .hasStackTraceContaining("no API key is set");
  }

  private static String post(String authorization) {
    return service.post("/v1/events", NOTHING, "Authorization", authorization).problem();
  }
}
