package dev.perennial.predictor.consume;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** Reads users' sequences from the feature-service, one line of JSON a user, as they arrive. */
public final class FeatureService {
  private static final int MAX_USERS = 500;
  private static final int MAX_QUERY = 16_000;
  private static final ObjectReader SEQUENCES = Json.mapper().readerFor(UserSequence.class);

  private final FeatureServiceProperties settings;
  private final RestClient batches;
  private final RestClient streams;

  public FeatureService(FeatureServiceProperties settings) {
    this.settings = settings;
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .build();
    this.batches = client(http, settings.readTimeout());
    this.streams = client(http, settings.streamTimeout());
  }

  /**
   * The newest events of these users and what is known of them now, in the order of the
   * feature-service.
   *
   * @throws FeatureServiceException where it cannot be reached
   */
  public List<UserSequence> sequences(Collection<UserId> users) {
    List<UserSequence> sequences = new ArrayList<>(users.size());
    for (String query : queries(users)) {
      try (Stream<UserSequence> answer = get(batches, query)) {
        answer.forEach(sequences::add);
      }
    }
    return sequences;
  }

  /**
   * The newest events of the users of one shard and what is known of them now. The caller closes
   * the stream.
   */
  public Stream<UserSequence> shard(int shard, int shards) {
    return get(
        streams, "shard=%d&of=%d&limit=%d".formatted(shard, shards, settings.sequenceLimit()));
  }

  /**
   * All events of all users and what was known of them at each of these instants. The caller closes
   * the stream.
   */
  public Stream<UserSequence> history(List<Instant> asOf) {
    return get(
        streams, asOf.stream().map(instant -> "asOf=" + instant).collect(Collectors.joining("&")));
  }

  /**
   * The newest events of a user and what would be known of the user at an instant after events that
   * have not happened; nothing of it is kept there.
   *
   * @throws FeatureServiceException where it cannot be reached
   */
  public UserSequence whatIf(UserId user, List<Event> further, Instant asOf) {
    URI uri =
        URI.create(
            "%s/v1/users/%s/features:whatIf"
                .formatted(settings.url(), UriUtils.encode(user.value(), StandardCharsets.UTF_8)));
    Hypothesis hypothesis = new Hypothesis(further, List.of(asOf), settings.sequenceLimit());
    try {
      return batches
          .post()
          .uri(uri)
          .contentType(MediaType.APPLICATION_JSON)
          .accept(MediaType.APPLICATION_JSON)
          .body(Json.write(hypothesis))
          .exchangeForRequiredValue((request, response) -> readOne(response));
    } catch (RestClientException e) {
      throw FeatureServiceException.away(settings.url(), e);
    }
  }

  private UserSequence readOne(ConvertibleClientHttpResponse response) throws IOException {
    if (!response.getStatusCode().is2xxSuccessful()) {
      throw FeatureServiceException.refused(settings.url(), response.getStatusCode().value());
    }
    return SEQUENCES.readValue(response.getBody());
  }

  /** What is supposed to happen, as the feature-service is asked. */
  private record Hypothesis(List<Event> events, List<Instant> asOf, int limit) {}

  private List<String> queries(Collection<UserId> users) {
    List<String> queries = new ArrayList<>();
    StringBuilder query = new StringBuilder("limit=").append(settings.sequenceLimit());
    int start = query.length();
    int asked = 0;
    for (UserId user : users) {
      if (asked == MAX_USERS || query.length() > MAX_QUERY) {
        queries.add(query.toString());
        query.setLength(start);
        asked = 0;
      }
      query.append("&userId=").append(URLEncoder.encode(user.value(), StandardCharsets.UTF_8));
      asked++;
    }
    queries.add(query.toString());
    return queries;
  }

  private Stream<UserSequence> get(RestClient client, String query) {
    URI uri = URI.create(settings.url() + "/v1/sequences?" + query);
    try {
      return client
          .get()
          .uri(uri)
          .accept(MediaType.APPLICATION_NDJSON)
          .exchangeForRequiredValue((request, response) -> read(response), false);
    } catch (RestClientException e) {
      throw FeatureServiceException.away(settings.url(), e);
    }
  }

  private Stream<UserSequence> read(ConvertibleClientHttpResponse response) throws IOException {
    if (!response.getStatusCode().is2xxSuccessful()) {
      response.close();
      throw FeatureServiceException.refused(settings.url(), response.getStatusCode().value());
    }
    return lines(response.getBody()).onClose(response::close);
  }

  private Stream<UserSequence> lines(InputStream body) {
    MappingIterator<UserSequence> lines = SEQUENCES.readValues(body);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Lines(lines, settings.url()), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private RestClient client(HttpClient http, Duration timeout) {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(timeout);
    RestClient.Builder client = RestClient.builder().requestFactory(requests);
    if (!settings.apiKey().isBlank()) {
      client.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.apiKey());
    }
    return client.build();
  }

  /** The lines of an answer; a broken one or the end of the connection is the service's failure. */
  private record Lines(MappingIterator<UserSequence> lines, URI url)
      implements Iterator<UserSequence> {
    @Override
    public boolean hasNext() {
      try {
        return lines.hasNextValue();
      } catch (JacksonException e) {
        throw failure(e);
      }
    }

    @Override
    public UserSequence next() {
      try {
        return lines.nextValue();
      } catch (JacksonException e) {
        throw failure(e);
      }
    }

    private FeatureServiceException failure(JacksonException e) {
      return e instanceof DatabindException
          ? FeatureServiceException.unreadable(url, e)
          : FeatureServiceException.brokenOff(url, e);
    }
  }
}
