package dev.perennial.standalone.monitoring;

import static org.awaitility.Awaitility.await;

import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Reads what the services expose, as Prometheus does. */
final class Scrape {
  private static final String LAST_TO_COME = "kafka_consumer_fetch_manager_records_lag";

  private Scrape() {}

  /**
   * Scrapes once every service's consumers have fetched: their metrics come with the first fetch.
   */
  static Map<Service, Exposition> untilEveryPartIsSeen(
      SuiteAddresses addresses, Duration patience) {
    return await()
        .atMost(patience)
        .until(
            () -> all(addresses),
            all ->
                all.values().stream()
                    .allMatch(exposition -> exposition.series().contains(LAST_TO_COME)));
  }

  private static Map<Service, Exposition> all(SuiteAddresses addresses)
      throws IOException, InterruptedException {
    Map<Service, Exposition> all = new EnumMap<>(Service.class);
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (Service service : Service.values()) {
        HttpRequest request =
            HttpRequest.newBuilder(addresses.management(service).resolve("/actuator/prometheus"))
                .build();
        all.put(service, Exposition.parse(http.send(request, BodyHandlers.ofString()).body()));
      }
    }
    return all;
  }
}
