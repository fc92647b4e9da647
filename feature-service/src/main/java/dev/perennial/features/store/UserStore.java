package dev.perennial.features.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perennial.model.json.Json;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store knows of its users beyond what they do. */
public final class UserStore {
  private final JdbcClient jdbc;

  UserStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds users, each named once, or puts them in the place of what was known of them. */
  public void put(Collection<User> users) {
    jdbc.sql(
            """
            insert into user_trait
              (user_id, acquisition_cost, acquisition_channel, consented, traits)
            select user_id, cost::numeric, channel, consented::boolean, traits::jsonb
            from unnest(?, ?, ?, ?, ?) given (user_id, cost, channel, consented, traits)
            on conflict (user_id) do update
            set acquisition_cost = excluded.acquisition_cost,
                acquisition_channel = excluded.acquisition_channel,
                consented = excluded.consented,
                traits = excluded.traits
            """)
        .param(column(users, user -> user.userId().value()))
        .param(column(users, User::acquisitionCost))
        .param(column(users, User::acquisitionChannel))
        .param(column(users, User::consented))
        .param(column(users, user -> new String(Json.write(user.traits()), UTF_8)))
        .update();
  }

  public void remove(Collection<String> ids) {
    jdbc.sql("delete from user_trait where user_id = any(?)")
        .param(ids.toArray(String[]::new))
        .update();
  }

  public Optional<User> find(UserId userId) {
    return jdbc.sql(
            """
            select user_id, acquisition_cost, acquisition_channel, consented, traits
            from user_trait where user_id = ?
            """)
        .param(userId.value())
        .query((row, number) -> user(row))
        .optional();
  }

  private static @Nullable String[] column(
      Collection<User> users, Function<User, @Nullable Object> value) {
    return users.stream()
        .map(user -> Objects.toString(value.apply(user), null))
        .toArray(String[]::new);
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        new UserId(row.getString("user_id")),
        row.getBigDecimal("acquisition_cost"),
        row.getString("acquisition_channel"),
        row.getObject("consented", Boolean.class),
        SequenceRows.entries(row.getString("traits")));
  }
}
