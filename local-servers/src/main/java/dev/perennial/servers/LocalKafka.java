package dev.perennial.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker, its own controller, in a directory that stays, on a free port of 127.0.0.1. */
final class LocalKafka implements AutoCloseable {
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private LocalKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  static LocalKafka start(Path directory) throws IOException {
    Ports ports = freePorts();
    if (!Files.exists(directory.resolve("meta.properties"))) {
      format(directory);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(
            KafkaConfig.fromProps(Utils.mkProperties(settings(directory, ports))), Time.SYSTEM);
    server.startup();
    return new LocalKafka(server, "127.0.0.1:" + ports.broker());
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Map<String, String> settings(Path directory, Ports ports) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", String.valueOf(NODE)),
        Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller()),
        Map.entry("listeners", listeners(ports)),
        Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.broker()),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("log.dirs", directory.toString()),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("log.segment.bytes", String.valueOf(64 << 20)),
        Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20)),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("num.recovery.threads.per.data.dir", "2"));
  }

  private static String listeners(Ports ports) {
    return "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
        .formatted(ports.broker(), ports.controller());
  }

  private static void format(Path directory) throws IOException {
    Files.createDirectories(directory);
    Formatter formatter = new Formatter();
    formatter.setClusterId(Uuid.randomUuid().toString());
    formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
    formatter.setNodeId(NODE);
    formatter.setControllerListenerName("CONTROLLER");
    formatter.setMetadataLogDirectory(directory.toString());
    formatter.addDirectory(directory.toString());
    formatter.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
    try {
      formatter.run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format the Kafka directory " + directory, e);
    }
  }

  /** Two ports that nobody listens on; both are held until both are known, so they differ. */
  private static Ports freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket broker = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      return new Ports(broker.getLocalPort(), controller.getLocalPort());
    }
  }

  private record Ports(int broker, int controller) {}
}
