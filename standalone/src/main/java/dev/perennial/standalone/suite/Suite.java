package dev.perennial.standalone.suite;

import dev.perennial.servers.LocalServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running suite: a broker and a database of this JVM and services on them, each a Spring
 * context of its own on its own ports of 127.0.0.1, with their data in one directory.
 */
public final class Suite implements AutoCloseable {
  private final LocalServers servers;
  private final SuiteAddresses addresses;
  private final Path directory;
  private final Duration clockOffset;
  private final Map<Service, ConfigurableApplicationContext> running = new EnumMap<>(Service.class);
  private boolean closed;

  private Suite(
      LocalServers servers, SuiteAddresses addresses, Path directory, Duration clockOffset) {
    this.servers = servers;
    this.addresses = addresses;
    this.directory = directory;
    this.clockOffset = clockOffset;
  }

  /** Starts all services on free ports. */
  public static Suite start(Path directory) throws IOException {
    return start(directory, SuiteAddresses.free(), EnumSet.allOf(Service.class));
  }

  /**
   * Starts some services.
   *
   * @throws LocalServers.DirectoryInUseException where another process uses the directory
   */
  public static Suite start(Path directory, SuiteAddresses addresses, Set<Service> services)
      throws IOException {
    Duration offset = new StoreTime(directory, Clock.systemUTC()).offset();
    Suite suite = new Suite(LocalServers.start(directory), addresses, directory, offset);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop the suite"));
      suite.startAll(services);
      return suite;
    } catch (IOException | RuntimeException e) {
      suite.close();
      throw e;
    }
  }

  public SuiteAddresses addresses() {
    return addresses;
  }

  /** The JDBC URL of the suite's database. */
  public String jdbcUrl() {
    return servers.jdbcUrl();
  }

  /** The suite's broker. */
  public String bootstrapServers() {
    return servers.bootstrapServers();
  }

  /** Stops one service and leaves the others running. */
  public synchronized void stop(Service service) {
    ConfigurableApplicationContext context = running.remove(service);
    if (context != null) {
      context.close();
    }
  }

  /** Starts a service that was stopped. */
  public synchronized void restart(Service service) {
    running.put(service, service.start(arguments(service)));
  }

  /** Stops the services, then the servers; a second call waits for the first. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (Service service : Service.values()) {
      stop(service);
    }
    servers.close();
  }

  private void startAll(Set<Service> services) throws IOException {
    try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
      Map<Service, Future<ConfigurableApplicationContext>> starting = new EnumMap<>(Service.class);
      for (Service service : services) {
        starting.put(service, starters.submit(() -> service.start(arguments(service))));
      }
      for (Map.Entry<Service, Future<ConfigurableApplicationContext>> start : starting.entrySet()) {
        running.put(start.getKey(), started(start.getKey(), start.getValue()));
      }
    }
  }

  private static ConfigurableApplicationContext started(
      Service service, Future<ConfigurableApplicationContext> start) throws IOException {
    try {
      return start.get();
    } catch (ExecutionException e) {
      throw new IOException("%s did not start: %s".formatted(service, rootMessage(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while %s starts".formatted(service), e);
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private String[] arguments(Service service) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--management.server.address=127.0.0.1");
    arguments.add("--server.port=" + addresses.port(service));
    arguments.add("--management.server.port=" + addresses.managementPort(service));
    arguments.add("--spring.main.register-shutdown-hook=false");
    arguments.add("--spring.kafka.bootstrap-servers=" + servers.bootstrapServers());
    arguments.add("--spring.datasource.url=" + servers.jdbcUrl());
    arguments.add("--perennial.access.open=true");
    arguments.add("--perennial.clock.offset=" + clockOffset);
    arguments.add("--perennial.topics.partitions=2");
    // After a crash the broker waits so long for the consumers that died with it.
    arguments.add("--spring.kafka.consumer.properties.session.timeout.ms=10000");
    arguments.add("--perennial.models.directory=" + directory.resolve("models").toAbsolutePath());
    arguments.add(
        "--perennial.training.directory=" + directory.resolve("training").toAbsolutePath());
    arguments.add("--perennial.feature-service.url=" + addresses.api(Service.FEATURE));
    arguments.add(
        "--perennial.predictor.health-url="
            + addresses.management(Service.LIFECYCLE_PREDICTOR)
            + "/actuator/health");
    return arguments.toArray(String[]::new);
  }
}
