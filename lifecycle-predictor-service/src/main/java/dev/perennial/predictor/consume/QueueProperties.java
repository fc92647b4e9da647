package dev.perennial.predictor.consume;

import dev.perennial.model.json.Checks;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How users wait to be scored.
 *
 * @param capacity users who may wait; whoever brings another waits itself; default 4096
 * @param batchSize users scored together; default 256
 * @param linger how long the first user of a batch waits for others; default 40 ms
 * @param maxRest after a batch the service rests for as long as it took, at most this long, so that
 *     under load it takes half of a processor and users' changes fall together; default 400 ms
 */
@ConfigurationProperties("perennial.queue")
public record QueueProperties(
    @DefaultValue("4096") int capacity,
    @DefaultValue("256") int batchSize,
    @DefaultValue("40ms") Duration linger,
    @DefaultValue("400ms") Duration maxRest) {
  public QueueProperties {
    Checks.inRange("perennial.queue.capacity", capacity, 1, 10_000_000);
    Checks.inRange("perennial.queue.batch-size", batchSize, 1, 500);
  }
}
