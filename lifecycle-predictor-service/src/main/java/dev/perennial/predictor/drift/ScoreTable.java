package dev.perennial.predictor.drift;

import dev.perennial.model.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the stored scores are distributed at the end of each sweep. */
final class ScoreTable {
  private static final String CHURN =
      "least(floor(churn_probability * %d), %d)"
          .formatted(ScoreCounts.CHURN_BINS, ScoreCounts.CHURN_BINS - 1);

  /** Bin 0 holds nothing at all, the next one all below a 64th, the last one all from 2^24 on. */
  private static final String VALUE =
      "case when expected_value <= 0 then 0 else greatest(1, least(%d, 8 + floor(log(2.0, expected_value::numeric)))) end"
          .formatted(ScoreCounts.VALUE_BINS - 1);

  private final JdbcClient jdbc;

  ScoreTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the present distribution with the sweep that has just ended. */
  void keep(String sweep) {
    ScoreCounts now =
        new ScoreCounts(
            counts(CHURN, ScoreCounts.CHURN_BINS), counts(VALUE, ScoreCounts.VALUE_BINS));
    jdbc.sql("update sweep set scores = ? where id = ?")
        .param(Json.mapper().writeValueAsString(now))
        .param(sweep)
        .update();
  }

  /** The distribution at the end of a model's first sweep: right after it was put to use. */
  Optional<ScoreCounts> first(String modelVersion) {
    return one(modelVersion, "asc");
  }

  /** The distribution at the end of its last sweep. */
  Optional<ScoreCounts> last(String modelVersion) {
    return one(modelVersion, "desc");
  }

  private Optional<ScoreCounts> one(String modelVersion, String order) {
    return jdbc.sql(
            """
            select scores from sweep where model_version = ? and scores is not null
            order by finished_at %s limit 1
            """
                .formatted(order))
        .param(modelVersion)
        .query((row, index) -> Json.mapper().readValue(row.getString(1), ScoreCounts.class))
        .optional();
  }

  private List<Long> counts(String bin, int bins) {
    List<Long> counts = new ArrayList<>(Collections.nCopies(bins, 0L));
    jdbc.sql("select (%s)::int as bin, count(*) as users from prediction group by 1".formatted(bin))
        .query((row, index) -> counts.set(row.getInt("bin"), row.getLong("users")))
        .list();
    return counts;
  }
}
