package dev.perennial.conventions.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

class RejectedRecordsTest {
  private static final ProblemError UNKNOWN_TYPE =
      new ProblemError("/type", ProblemCode.UNKNOWN_EVENT_TYPE, "type is not known: 'GEKAUFT…'");

  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final RejectedRecords rejected = new RejectedRecords(new KafkaTemplate<>(only(kafka)));

  @Test
  void travelAsReceivedWithTheReasonInTheirHeaders() {
    byte[] received = {'{', (byte) 0xff, 0};

    rejected.send("u1", received, "rest", UNKNOWN_TYPE);

    ProducerRecord<String, byte[]> record = kafka.history().getFirst();
    assertThat(record.topic()).isEqualTo("perennial.rejected-events.v1");
    assertThat(record.key()).isEqualTo("u1");
    assertThat(record.value()).isEqualTo(received);
    assertThat(header(record, "perennial-code")).isEqualTo("UNKNOWN_EVENT_TYPE");
    assertThat(header(record, "perennial-pointer")).isEqualTo("/type");
    assertThat(header(record, "perennial-detail")).isEqualTo("type is not known: 'GEKAUFT…'");
    assertThat(header(record, "perennial-source")).isEqualTo("rest");
    assertThat(record.headers()).hasSize(4);
  }

  @Test
  void mayComeWithoutAKey() {
    rejected.send(null, new byte[0], "perennial.raw-events.v1", UNKNOWN_TYPE);

    assertThat(kafka.history().getFirst().key()).isNull();
  }

  @Test
  void areSentOnceKafkaHasAcknowledgedThem() {
    CompletableFuture<?> sent = rejected.send("u1", new byte[0], "rest", UNKNOWN_TYPE);
    assertThat(sent).isNotDone();

    kafka.completeNext();

    assertThat(sent).isCompleted();
  }

  @Test
  void tellWhereKafkaDoesNotTakeThem() {
    CompletableFuture<?> sent = rejected.send("u1", new byte[0], "rest", UNKNOWN_TYPE);

    kafka.errorNext(new TimeoutException("no broker"));

    assertThat(sent).isCompletedExceptionally();
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static ProducerFactory<String, byte[]> only(Producer<String, byte[]> producer) {
    return () -> producer;
  }
}
