package dev.perennial.sequences.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.outlook.SurvivalCurve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardsTest {
  /** A chance of one half, then of one quarter. */
  private static final Hazards HAZARDS = new Hazards(new float[] {0, (float) -Math.log(3)});

  @Test
  void multipliesTheChancesOfNoOrder() {
    assertThat(HAZARDS.noOrder()).isCloseTo(.5 * .75, within(1e-6));
  }

  @Test
  void keepsItsFormWhereItsEndIsRight() {
    List<Point> points = HAZARDS.scaledTo(HAZARDS.noOrder(), 14);
    assertThat(points).extracting(Point::days).containsExactly(7.0, 14.0);
    assertThat(points.getFirst().noOrder()).isCloseTo(.5, within(1e-6));
  }

  @Test
  void endsWhereItIsToldTo() {
    List<Point> points = HAZARDS.scaledTo(.9, 14);
    assertThat(points.getLast().noOrder()).isCloseTo(.9, within(1e-9));
    assertThat(points.getFirst().noOrder()).isBetween(.9, 1.0);
  }

  @Test
  void survivesTheSurestOfHazards() {
    Hazards sure = new Hazards(new float[] {200, -200});
    assertThat(sure.noOrder()).isEqualTo(Math.exp(-200), within(1e-12));
    assertThat(sure.scaledTo(.5, 14).getLast().noOrder()).isCloseTo(.5, within(1e-9));
  }
}
