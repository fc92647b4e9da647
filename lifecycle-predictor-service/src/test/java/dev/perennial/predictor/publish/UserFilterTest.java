package dev.perennial.predictor.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.user.UserId;
import dev.perennial.predictor.publish.UserFilter.Position;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFilterTest {
  @Property
  void remembersAPlaceInTheList(
      @ForAll @DoubleRange(min = 0, max = 1) double churn,
      @ForAll @StringLength(min = 1, max = 100) @AlphaChars String user) {
    Position position = new Position(churn, new UserId(user + " ü"));

    assertThat(Position.parse(position.token())).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "???", "MC41", "MC41IA"})
  void refusesAPlaceThatItDidNotName(String token) {
    assertThatThrownBy(() -> Position.parse(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after must be the 'next' of an earlier page");
  }

  @Test
  void refusesPagesWithoutBounds() {
    assertThatThrownBy(() -> new UserFilter(null, 2, 10, null)).hasMessageContaining("minChurn");
    assertThatThrownBy(() -> new UserFilter(null, 0, 1001, null)).hasMessageContaining("limit");
  }
}
