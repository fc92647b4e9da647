package dev.perennial.standalone.suite;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where each service answers.
 *
 * @param ports of the API
 * @param managementPorts of health and metrics
 */
public record SuiteAddresses(Map<Service, Integer> ports, Map<Service, Integer> managementPorts) {
  public SuiteAddresses {
    ports = Map.copyOf(ports);
    managementPorts = Map.copyOf(managementPorts);
  }

  /** The documented ports. */
  public static SuiteAddresses documented() {
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, service.port());
      managementPorts.put(service, service.managementPort());
    }
    return new SuiteAddresses(ports, managementPorts);
  }

  /** Any ports that are free now, for a suite that nobody else needs to find. */
  public static SuiteAddresses free() {
    FreePorts free = FreePorts.find(2 * Service.values().length);
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, free.next());
      managementPorts.put(service, free.next());
    }
    return new SuiteAddresses(ports, managementPorts);
  }

  public URI api(Service service) {
    return URI.create("http://127.0.0.1:" + ports.get(service));
  }

  public URI management(Service service) {
    return URI.create("http://127.0.0.1:" + managementPorts.get(service));
  }

  /** The API's port. */
  int port(Service service) {
    return api(service).getPort();
  }

  int managementPort(Service service) {
    return management(service).getPort();
  }
}
