package dev.perennial.conventions.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.support.ProducerListener;

@ExtendWith(OutputCaptureExtension.class)
class ProducerLogTest {
  @Test
  void tellsThatARecordWasNotSentButNotWhose(CapturedOutput output) {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(ProducerLogConfiguration.class, KafkaAutoConfiguration.class))
        .run(context -> fail(listener(context.getBean(ProducerListener.class))));

    assertThat(output)
        .contains("perennial.events.v1", "no broker")
        .doesNotContain("user-17850", "a secret wish");
  }

  private static void fail(ProducerListener<Object, Object> listener) {
    listener.onError(
        new ProducerRecord<>("perennial.events.v1", "user-17850", "a secret wish"),
        null,
        new TimeoutException("no broker"));
  }

  @SuppressWarnings("unchecked")
  private static ProducerListener<Object, Object> listener(ProducerListener<?, ?> listener) {
    return (ProducerListener<Object, Object>) listener;
  }
}
