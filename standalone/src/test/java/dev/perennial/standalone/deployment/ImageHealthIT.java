package dev.perennial.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Runs the image's health check, as Docker would, against a management port of our own. */
class ImageHealthIT {
  private HttpServer management;

  @BeforeEach
  void listen() throws IOException {
    management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    management.start();
  }

  @AfterEach
  void stop() {
    management.stop(0);
  }

  @Test
  void isHealthyWhereTheServiceIsReady() throws Exception {
    readinessAnswers(200);

    assertThat(exitCode()).isZero();
  }

  @Test
  void isUnhealthyWhereTheServiceIsNotReady() throws Exception {
    readinessAnswers(503);

    assertThat(exitCode()).isNotZero();
  }

  @Test
  void isUnhealthyWhereNobodyListens() throws Exception {
    management.stop(0);

    assertThat(exitCode()).isNotZero();
  }

  private void readinessAnswers(int status) {
    management.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private int exitCode() throws Exception {
    ProcessBuilder check = new ProcessBuilder(healthCheck()).redirectErrorStream(true);
    check
        .environment()
        .put("MANAGEMENT_SERVER_PORT", String.valueOf(management.getAddress().getPort()));
    Process process = check.start();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static List<String> healthCheck() {
    String instruction = Dockerfile.read().lastStage().all("HEALTHCHECK").getFirst();
    String command = instruction.substring(instruction.indexOf("CMD ") + "CMD ".length());
    return List.of(JsonMapper.shared().readValue(command, String[].class));
  }
}
