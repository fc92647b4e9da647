package dev.perennial.recommender.store;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was predicted of users, the last word of each day (UTC). */
public final class PredictionStore {
  private static final String STORE =
      """
      insert into prediction
        (user_id, day, as_of, stage, churn_probability, expected_orders, expected_value, item_ids,
         item_scores)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (user_id, day) do update set
        as_of = excluded.as_of,
        stage = excluded.stage,
        churn_probability = excluded.churn_probability,
        expected_orders = excluded.expected_orders,
        expected_value = excluded.expected_value,
        item_ids = excluded.item_ids,
        item_scores = excluded.item_scores
      where excluded.as_of > prediction.as_of
      """;

  private static final String LAST_WORD =
      """
      select as_of, stage, churn_probability, expected_orders, expected_value, item_ids, item_scores
      from prediction where user_id = ? and day <= ? and as_of < ? order by day desc limit 1
      """;

  private final JdbcTemplate jdbc;

  PredictionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores predictions; an older one of a day never replaces a newer one. */
  public void store(List<Forecast> forecasts) {
    jdbc.batchUpdate(STORE, forecasts, forecasts.size(), PredictionStore::bind);
  }

  /** The newest word on a user that looks forward from before {@code now}. */
  public Optional<Forecast> of(UserId user, Instant now) {
    return jdbc
        .query(LAST_WORD, (row, number) -> forecast(user, row), user.value(), day(now), utc(now))
        .stream()
        .findFirst();
  }

  /** Forgets what was predicted before a day. */
  public void forgetBefore(Instant now) {
    jdbc.update("delete from prediction where day < ?", day(now));
  }

  private static void bind(PreparedStatement row, Forecast forecast) throws SQLException {
    List<ScoredItem> items = forecast.nextItems();
    row.setString(1, forecast.userId().value());
    row.setObject(2, day(forecast.asOf()));
    row.setObject(3, utc(forecast.asOf()));
    row.setString(4, forecast.stage().name());
    row.setFloat(5, (float) forecast.churnProbability());
    row.setFloat(6, (float) forecast.expectedOrders());
    row.setFloat(7, (float) forecast.expectedValue());
    row.setArray(8, array(row, "text", items.stream().map(item -> item.itemId().value())));
    row.setArray(9, array(row, "float4", items.stream().map(item -> (float) item.score())));
  }

  private static Array array(PreparedStatement row, String type, Stream<?> values)
      throws SQLException {
    return row.getConnection().createArrayOf(type, values.toArray());
  }

  private static Forecast forecast(UserId user, ResultSet row) throws SQLException {
    String[] ids = (String[]) row.getArray("item_ids").getArray();
    Float[] scores = (Float[]) row.getArray("item_scores").getArray();
    List<ScoredItem> items = new ArrayList<>(ids.length);
    for (int place = 0; place < ids.length; place++) {
      items.add(new ScoredItem(new ItemId(ids[place]), scores[place]));
    }
    return new Forecast(
        user,
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        LifecycleStage.valueOf(row.getString("stage")),
        row.getFloat("churn_probability"),
        row.getFloat("expected_orders"),
        row.getFloat("expected_value"),
        items);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
