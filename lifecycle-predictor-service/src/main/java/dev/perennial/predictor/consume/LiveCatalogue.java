package dev.perennial.predictor.consume;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.kafka.support.Acknowledgment;

/**
 * What the store sells, in memory: read from the start of the compacted topic at every start, and
 * kept up to date. Its consumer group is its own and keeps no offsets.
 */
public final class LiveCatalogue extends AbstractConsumerSeekAware {
  private static final Logger log = LoggerFactory.getLogger(LiveCatalogue.class);

  private final Map<ItemId, Item> items = new ConcurrentHashMap<>();
  private final CountDownLatch complete = new CountDownLatch(1);

  /** The items known now; waits at most {@code patience} for what the topic held at the start. */
  public List<Item> items(Duration patience) throws InterruptedException {
    if (!complete.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      log.warn("The catalogue is not read to its end yet; going on with {} items", items.size());
    }
    return List.copyOf(items.values());
  }

  @KafkaListener(
      id = "lifecycle-predictor-service-items",
      groupId = "lifecycle-predictor-service-items-${random.uuid}",
      topics = Item.TOPIC,
      containerFactory = "catalogueContainers")
  void onItems(List<ConsumerRecord<String, byte[]>> records, Acknowledgment unused) {
    records.forEach(this::take);
  }

  @Override
  public void onIdleContainer(
      Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
    complete.countDown();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      ItemId itemId = new ItemId(record.key());
      if (record.value() == null) {
        items.remove(itemId);
        return;
      }
      items.put(itemId, Json.read(record.value(), Item.class));
    } catch (RuntimeException unreadable) {
      log.warn("Item at {}-{} cannot be read", record.partition(), record.offset());
    }
  }
}
