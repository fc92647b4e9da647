package dev.perennial.standalone.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Ports of the loopback address that nobody listens on. */
final class FreePorts {
  private final Queue<Integer> ports;

  private FreePorts(Queue<Integer> ports) {
    this.ports = ports;
  }

  /** Finds {@code count} ports; all are held until all are known, so that they differ. */
  static FreePorts find(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return new FreePorts(
          new ArrayDeque<>(held.stream().map(ServerSocket::getLocalPort).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(FreePorts::release);
    }
  }

  int next() {
    return ports.remove();
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
