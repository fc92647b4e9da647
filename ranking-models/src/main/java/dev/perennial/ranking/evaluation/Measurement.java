package dev.perennial.ranking.evaluation;

import dev.perennial.ranking.evaluation.RankingReport.InGroup;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.sequences.metric.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures all lists of a task on the same draws of its users: everybody's, and every group's. */
final class Measurement {
  private final Task task;
  private final List<Group> groups;
  private final Bootstrap bootstrap;
  private final ListMeasures measures;

  Measurement(Task task, List<Group> groups, Bootstrap bootstrap) {
    this.task = task;
    this.groups = groups;
    this.bootstrap = bootstrap;
    measures = new ListMeasures(task);
  }

  RankingReport report(List<RankedLists> answers) {
    int[] all = IntStream.range(0, task.occasions().size()).toArray();
    List<Measured> everybody = new ArrayList<>();
    List<List<Measured>> inGroups = new ArrayList<>();
    groups.forEach(group -> inGroups.add(new ArrayList<>()));
    for (RankedLists lists : answers) {
      everybody.add(everybody(lists, all));
      for (int group = 0; group < groups.size(); group++) {
        inGroups.get(group).add(ofGroup(lists, groups.get(group).places()));
      }
    }
    draw(everybody, inGroups);
    return new RankingReport(
        task,
        comparison(everybody),
        IntStream.range(0, groups.size())
            .mapToObj(group -> new InGroup(groups.get(group), comparison(inGroups.get(group))))
            .toList(),
        firstPlaces(answers),
        measures.distanceWords(),
        bootstrap.resamples());
  }

  private List<FirstPlace> firstPlaces(List<RankedLists> answers) {
    Optional<RankedLists> log =
        answers.stream().filter(one -> one.propensities() != null).findFirst();
    Optional<RankedLists> served =
        answers.stream().filter(one -> one.role() == Role.SERVED && !one.hasFailed()).findFirst();
    return log.isEmpty() || served.isEmpty()
        ? List.of()
        : FirstPlace.of(task, log.get(), served.get(), answers, bootstrap);
  }

  private Measured everybody(RankedLists lists, int[] places) {
    Measured measured = new Measured(lists, places, bootstrap.resamples());
    if (!lists.hasFailed()) {
      measures.measureAll(lists.lists(), measured);
    }
    return measured;
  }

  private Measured ofGroup(RankedLists lists, int[] places) {
    Measured measured = new Measured(lists, places, bootstrap.resamples());
    if (!lists.hasFailed()) {
      measures.measureGroup(lists.lists(), measured);
    }
    return measured;
  }

  private void draw(List<Measured> everybody, List<List<Measured>> inGroups) {
    List<Measured> all = new ArrayList<>(everybody);
    inGroups.forEach(all::addAll);
    bootstrap.forEachDraw(
        task.occasions().size(),
        counts -> all.parallelStream().forEach(measured -> measured.measure(counts)));
  }

  private static Comparison comparison(List<Measured> measured) {
    return new Comparison(measured.stream().map(Measured::row).toList());
  }
}
