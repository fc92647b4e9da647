package dev.perennial.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessIT {
  private static final String UNAUTHORIZED = "401 application/problem+json UNAUTHORIZED";
  private static final String FORBIDDEN = "403 application/problem+json FORBIDDEN";

  private static TinyService service;

  // Each hash is that of "secret-of-the-NAME": printf secret-of-the-shop | sha256sum
  @BeforeAll
  static void startWithKeys() {
    service =
        TinyService.start(
            "--perennial.access.keys[0].name=shop",
            "--perennial.access.keys[0].sha256=d3c22fd24d74846e93dd733dae0953a8dc42f3d01436fc703bebbe45947f7a3b",
            "--perennial.access.keys[0].scopes=INGEST",
            "--perennial.access.keys[1].name=panel",
            "--perennial.access.keys[1].sha256=1b064cbb1b1365db2c62aaf3093f2a934fbf5b7ce79e918e6f73a8496a5eb00d",
            "--perennial.access.keys[1].scopes=READ",
            "--perennial.access.keys[2].name=owner",
            "--perennial.access.keys[2].sha256=15855a3fd2058f1ef714c84f96b5b399c1600e02b71e2e852d1928e60de0690e",
            "--perennial.access.keys[2].scopes=ADMIN");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void asksForAKeyWhereNoneWasSent() throws Exception {
    TinyService.Answer answer = service.get("/items");

    assertThat(answer.problem()).isEqualTo(UNAUTHORIZED);
    assertThat(answer.detail()).isEqualTo("send a valid API key as 'Authorization: Bearer KEY'");
  }

  @Test
  void knowsNobodyByAnotherKey() throws Exception {
    assertThat(read("Bearer secret-of-the-thief").problem()).isEqualTo(UNAUTHORIZED);
    assertThat(read("Bearer ").problem()).isEqualTo(UNAUTHORIZED);
    assertThat(
            read("Bearer 1b064cbb1b1365db2c62aaf3093f2a934fbf5b7ce79e918e6f73a8496a5eb00d")
                .problem())
        .isEqualTo(UNAUTHORIZED);
    assertThat(read("Basic secret-of-the-panel").problem()).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void letsAKeyDoWhatItsScopeAllows() throws Exception {
    assertThat(read("Bearer secret-of-the-panel").status()).isEqualTo(200);
    assertThat(write("Bearer secret-of-the-shop").status()).isEqualTo(200);
    assertThat(closeBooks("Bearer secret-of-the-owner").status()).isEqualTo(200);
  }

  @Test
  void refusesAKeyOfAnotherScopeByItsNameAndNotByItsSecret() throws Exception {
    TinyService.Answer answer = read("Bearer secret-of-the-shop");

    assertThat(answer.problem()).isEqualTo(FORBIDDEN);
    assertThat(answer.detail()).isEqualTo("the key 'shop' does not have the scope READ");
  }

  @Test
  void asksForTheMethodsScopeRatherThanItsClasss() throws Exception {
    TinyService.Answer answer = write("Bearer secret-of-the-panel");

    assertThat(answer.problem()).isEqualTo(FORBIDDEN);
    assertThat(answer.detail()).isEqualTo("the key 'panel' does not have the scope INGEST");
  }

  @Test
  void keepsForTheAdministratorWhatNamesNoScope() throws Exception {
    TinyService.Answer answer = closeBooks("Bearer secret-of-the-panel");

    assertThat(answer.problem()).isEqualTo(FORBIDDEN);
    assertThat(answer.detail()).isEqualTo("the key 'panel' does not have the scope ADMIN");
  }

  @Test
  void showsHealthAndTheApiToEveryone() throws Exception {
    assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(service.get("/v3/api-docs").body()).contains("/items", "/books");
  }

  @Test
  void letsEveryoneInWhereItIsOpen() throws Exception {
    try (TinyService open = TinyService.start("--perennial.access.open=true")) {
      assertThat(open.get("/items").status()).isEqualTo(200);
      assertThat(open.post("/books", "").status()).isEqualTo(200);
    }
  }

  @Test
  void doesNotStartWithoutAKey() {
    assertThatThrownBy(TinyService::start).hasStackTraceContaining("no API key is set");
  }

  private static TinyService.Answer read(String authorization)
      throws IOException, InterruptedException {
    return service.get("/items", "Authorization", authorization);
  }

  private static TinyService.Answer write(String authorization)
      throws IOException, InterruptedException {
    return service.post("/items", "[]", "Authorization", authorization);
  }

  private static TinyService.Answer closeBooks(String authorization)
      throws IOException, InterruptedException {
    return service.post("/books", "", "Authorization", authorization);
  }
}
