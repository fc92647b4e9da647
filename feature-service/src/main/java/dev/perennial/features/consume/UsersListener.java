package dev.perennial.features.consume;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.features.store.UserStore;
import dev.perennial.model.user.User;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Consumes what is known of users beyond what they do. */
final class UsersListener {
  private final RecordReader reader;
  private final OnceInOrder onceInOrder;
  private final UserStore users;

  UsersListener(RecordReader reader, OnceInOrder onceInOrder, UserStore users) {
    this.reader = reader;
    this.onceInOrder = onceInOrder;
    this.users = users;
  }

  @KafkaListener(id = "feature-users", idIsGroup = false, topics = User.TOPIC)
  void on(List<ConsumerRecord<String, byte[]>> records) {
    onceInOrder.consume(records, this::store);
  }

  private int store(List<ConsumerRecord<String, byte[]>> records) {
    LatestValues<User> latest =
        LatestValues.of(records, reader, User.class, user -> user.userId().value());
    users.put(latest.present());
    users.remove(latest.removed());
    return records.size();
  }
}
