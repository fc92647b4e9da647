package dev.perennial.recommender.follow;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;

/** How many records of each topic are still to be read, as of its newest batch. */
public final class Progress {
  private static final long UNKNOWN = -1;

  private final Map<String, Long> lags = new ConcurrentHashMap<>();

  Progress(Iterable<String> topics) {
    topics.forEach(topic -> lags.put(topic, UNKNOWN));
  }

  void read(String topic, Consumer<?, ?> consumer) {
    long lag = 0;
    for (var partition : consumer.assignment()) {
      lag += consumer.currentLag(partition).orElse(0);
    }
    lags.put(topic, lag);
  }

  void nothingToRead(String topic) {
    lags.put(topic, 0L);
  }

  /** Records still to be read by topic; -1 where nothing was heard of the topic yet. */
  public Map<String, Long> lags() {
    return new TreeMap<>(lags);
  }

  /** Whether every topic has been read to about its end. */
  public boolean isCaughtUp() {
    return lags.values().stream().allMatch(lag -> lag == 0);
  }
}
