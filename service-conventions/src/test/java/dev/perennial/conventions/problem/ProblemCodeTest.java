package dev.perennial.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCodeTest {
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 415, 500, 503})
  void isOneOfTheStatusThatWasAnswered(int status) {
    assertThat(ProblemCode.of(status).status().value()).isEqualTo(status);
  }

  @Test
  void tellsWhoHasToActWhereTheStatusHasNoCodeOfItsOwn() {
    assertThat(ProblemCode.of(418)).isEqualTo(ProblemCode.BAD_REQUEST);
    assertThat(ProblemCode.of(507)).isEqualTo(ProblemCode.INTERNAL_ERROR);
  }
}
