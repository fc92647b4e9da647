package dev.perennial.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.json.Json;
import dev.perennial.standalone.console.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventUploadTest {
  private static final int MEBIBYTE = 1 << 20;

  private FakeIngest ingest;
  private Progress progress;
  private EventUpload upload;

  @BeforeEach
  void start() throws IOException {
    ingest = new FakeIngest();
    progress = Progress.of("Test", -1, "events");
    upload = uploadTo(ingest.uri());
  }

  @AfterEach
  void stop() {
    upload.close();
    progress.close();
    ingest.close();
  }

  @Test
  void sendsEveryEventOnceInBatchesThatIngestTakes() throws IOException {
    for (int i = 0; i < 1_201; i++) {
      upload.add(event(i, ""));
    }

    assertThat(upload.finish()).isEqualTo(new UploadCounts(1_201, 0, 0));
    assertThat(ingest.requests())
        .extracting(body -> Json.mapper().readTree(body).size())
        .containsExactlyInAnyOrder(500, 500, 201);
    assertThat(ingest.taken().stream().map(EventUploadTest::id))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1_201).boxed().toList());
  }

  @Test
  void beginsANewBatchBeforeARequestGrowsBeyond3Mebibytes() throws IOException {
    String padding = "x".repeat(MEBIBYTE);
    for (int i = 0; i < 5; i++) {
      upload.add(event(i, padding));
    }

    assertThat(upload.finish().accepted()).isEqualTo(5);
    assertThat(ingest.requests())
        .hasSize(3)
        .allSatisfy(body -> assertThat(body).hasSizeLessThanOrEqualTo(3 * MEBIBYTE));
  }

  @Test
  void sendsNothingWhereThereIsNothing() throws IOException {
    assertThat(upload.finish()).isEqualTo(UploadCounts.NONE);
    assertThat(ingest.requests()).isEmpty();
  }

  @Test
  void addsUpWhatIngestAnswers() throws IOException {
    ingest.next(202, "{\"accepted\":498,\"repeated\":2,\"rejected\":0,\"results\":[]}");
    ingest.next(202, "{\"accepted\":0,\"repeated\":1,\"rejected\":0,\"results\":[]}");
    for (int i = 0; i < 501; i++) {
      upload.add(event(i, ""));
    }

    UploadCounts counts = upload.finish();

    assertThat(counts).isEqualTo(new UploadCounts(498, 3, 0));
    assertThat(counts.total()).isEqualTo(501);
  }

  @Test
  void sendsABatchAgainUntilIngestIsBack() throws IOException {
    ingest.next(503, "");
    ingest.next(503, "");
    upload.add(event(1, ""));
    upload.add(event(2, ""));

    assertThat(upload.finish()).isEqualTo(new UploadCounts(2, 0, 0));
    assertThat(ingest.requests()).hasSize(3);
    assertThat(ingest.taken().stream().map(EventUploadTest::id)).containsExactly(1, 2);
  }

  @Test
  void failsInIngestsWordsWhereARequestIsRefused() throws IOException {
    ingest.next(400, "{\"code\":\"TOO_MANY_EVENTS\"}");
    upload.add(event(1, ""));

    assertThatThrownBy(() -> upload.finish())
        .isInstanceOf(IOException.class)
        .hasMessage("ingest refused a request with 400: {\"code\":\"TOO_MANY_EVENTS\"}");
    assertThat(ingest.requests()).hasSize(1);
  }

  @Test
  void givesUpWhereIngestStaysUnavailable() throws IOException {
    for (int i = 0; i < 8; i++) {
      ingest.next(503, "");
    }
    upload.add(event(1, ""));

    assertThatThrownBy(() -> upload.finish())
        .isInstanceOf(IOException.class)
        .hasMessage(
            ingest.uri()
                + "/v1/events answers 503 after 8 attempts; import the file again to go on");
    assertThat(ingest.requests()).hasSize(8);
  }

  @Test
  void givesUpWhereNobodyAnswers() throws IOException {
    ingest.close();
    upload.add(event(1, ""));

    assertThatThrownBy(() -> upload.finish())
        .isInstanceOf(IOException.class)
        .hasMessage(
            ingest.uri()
                + "/v1/events cannot be reached after 8 attempts;"
                + " import the file again to go on");
  }

  @Test
  void takesNoMoreEventsOnceARequestHasFailed() throws IOException {
    ingest.next(400, "no");
    upload.add(event(1, ""));
    assertThatThrownBy(() -> upload.finish()).isInstanceOf(IOException.class);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= 500; i++) {
                upload.add(event(i, ""));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("400");
  }

  @Test
  void keepsTheProblemsOfTheFirstFewRejectedEvents() throws IOException {
    String rejected =
        "{\"eventId\":null,\"errors\":[{\"pointer\":\"/price\",\"detail\":\"is negative\"}]}";
    String results = "{\"eventId\":\"e1\"},%s".formatted(rejected) + ("," + rejected).repeat(19);
    ingest.next(
        202, "{\"accepted\":1,\"repeated\":0,\"rejected\":20,\"results\":[%s]}".formatted(results));
    upload.add(event(1, ""));

    assertThat(upload.finish().rejected()).isEqualTo(20);
    assertThat(upload.problems())
        .hasSize(10)
        .allSatisfy(problem -> assertThat(problem).contains("/price", "is negative"));
  }

  private EventUpload uploadTo(URI uri) {
    return new EventUpload(uri, progress, Duration.ofMillis(1));
  }

  private static byte[] event(int number, String padding) {
    return "{\"number\":%d,\"padding\":\"%s\"}"
        .formatted(number, padding)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int id(JsonNode event) {
    return event.get("number").intValue();
  }
}
