package dev.perennial.predictor.publish;

import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of predictions, one a user, the newest. */
public final class PredictionTable {
  private static final String UPSERT =
      """
      insert into prediction as stored (
        user_id, stage, churn_probability, churn_band, expected_orders, expected_value,
        sequence_version, as_of, method, model_version, payload)
      select
        user_id, stage, churn_probability, churn_band, expected_orders, expected_value,
        sequence_version, as_of::timestamptz, method, model_version, payload::jsonb
      from unnest(
        ?::text[], ?::text[], ?::float8[], ?::text[], ?::float8[], ?::float8[],
        ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[])
        as t (
          user_id, stage, churn_probability, churn_band, expected_orders, expected_value,
          sequence_version, as_of, method, model_version, payload)
      on conflict (user_id) do update set
        stage = excluded.stage,
        churn_probability = excluded.churn_probability,
        churn_band = excluded.churn_band,
        expected_orders = excluded.expected_orders,
        expected_value = excluded.expected_value,
        sequence_version = excluded.sequence_version,
        as_of = excluded.as_of,
        method = excluded.method,
        model_version = excluded.model_version,
        payload = excluded.payload
      where (stored.sequence_version, stored.as_of)
         <= (excluded.sequence_version, excluded.as_of)
      returning new.user_id, old.stage, old.sequence_version
      """;

  private final JdbcClient jdbc;

  PredictionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores predictions, one a user, except where the table holds one of a newer version of the
   * sequence, or of the same version as of a later instant.
   *
   * @return what took its place, in no order
   */
  List<Stored> store(List<Scored> scored) {
    List<Scored> inOneOrder = scored.stream().sorted(BY_USER).toList();
    return jdbc.sql(UPSERT)
        .param(column(inOneOrder, row -> row.prediction().userId().value()))
        .param(column(inOneOrder, row -> row.prediction().stage().name()))
        .param(numbers(inOneOrder, LifecyclePrediction::churnProbability))
        .param(column(inOneOrder, row -> row.prediction().churnBand().name()))
        .param(numbers(inOneOrder, prediction -> prediction.orders().expected().expected()))
        .param(numbers(inOneOrder, prediction -> prediction.value().revenue().expected()))
        .param(
            inOneOrder.stream().map(row -> row.prediction().sequenceVersion()).toArray(Long[]::new))
        .param(column(inOneOrder, row -> row.prediction().asOf().toString()))
        .param(column(inOneOrder, row -> row.prediction().method().name()))
        .param(column(inOneOrder, Scored::modelInUse))
        .param(column(inOneOrder, row -> Json.mapper().writeValueAsString(row.prediction())))
        .query(PredictionTable::stored)
        .list();
  }

  /** The predictions of those of these users who have one, in no order. */
  public List<LifecyclePrediction> find(Collection<UserId> users) {
    return jdbc.sql("select payload from prediction where user_id = any(?)")
        .param(users.stream().map(UserId::value).toArray(String[]::new))
        .query(PredictionTable::prediction)
        .list();
  }

  /** A page of users, the likeliest to leave first. */
  public List<LifecyclePrediction> find(UserFilter filter) {
    return jdbc.sql(filter.sql())
        .params(filter.parameters())
        .query(PredictionTable::prediction)
        .list();
  }

  /** Whether a user was scored last while another model, or none, was in use. */
  public boolean hasPredictionsOfOthersThan(String modelVersion) {
    return jdbc.sql("select exists (select from prediction where model_version is distinct from ?)")
        .param(modelVersion)
        .query(Boolean.class)
        .single();
  }

  /** How many users stand in which stage and churn band. */
  List<UserCount> counts() {
    return jdbc.sql("select stage, churn_band, count(*) as users from prediction group by 1, 2")
        .query(PredictionTable::count)
        .list();
  }

  private static final Comparator<Scored> BY_USER =
      Comparator.comparing(row -> row.prediction().userId().value());

  private static @Nullable String[] column(
      List<Scored> rows, Function<Scored, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static Double[] numbers(List<Scored> rows, Function<LifecyclePrediction, Double> value) {
    return rows.stream().map(row -> value.apply(row.prediction())).toArray(Double[]::new);
  }

  private static Stored stored(ResultSet row, int index) throws SQLException {
    String stage = row.getString("stage");
    return new Stored(
        new UserId(row.getString("user_id")),
        stage == null ? null : LifecycleStage.valueOf(stage),
        stage == null ? null : row.getLong("sequence_version"));
  }

  private static LifecyclePrediction prediction(ResultSet row, int index) throws SQLException {
    return Json.mapper().readValue(row.getString("payload"), LifecyclePrediction.class);
  }

  private static UserCount count(ResultSet row, int index) throws SQLException {
    return new UserCount(
        LifecycleStage.valueOf(row.getString("stage")),
        ChurnBand.valueOf(row.getString("churn_band")),
        row.getLong("users"));
  }

  /** How many users stand in a stage and a churn band. */
  record UserCount(LifecycleStage stage, ChurnBand band, long users) {}
}
