package io.github.labelboxspring.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds our requests, one by one in their order, to those of the official SDK, the deviations allowed for. */
final class Comparison {

    private final List<Deviation> deviations;

    private final List<Request> ours;

    private final List<String> findings = new ArrayList<>();

    private final List<SelectionDifference> selections = new ArrayList<>();

    Comparison(RecordedCase recorded, List<Request> ours, List<Deviation> deviations) {
        this.deviations = deviations;
        this.ours = new ArrayList<>(
                recorded.shortened() ? ours.stream().map(Request::shortened).toList() : ours);
        this.deviations.forEach(each -> each.added().forEach(this::takeAdded));
        List<Integer> numbers = numbers(recorded);
        this.deviations.forEach(each -> sort(recorded, numbers, each.unordered()));
        for (int at = 0; at < Math.max(numbers.size(), this.ours.size()); at++) {
            if (at >= numbers.size()) {
                this.findings.add("we also send: " + Meaning.of(this.ours.get(at)));
            } else if (at >= this.ours.size()) {
                int number = numbers.get(at);
                this.findings.add(number + ": we do not send " + Meaning.of(step(recorded, number)));
            } else {
                compare(numbers.get(at), step(recorded, numbers.get(at)), this.ours.get(at));
            }
        }
    }

    /** What differs without being registered, and what is registered without differing. */
    List<String> findings() {
        return this.findings;
    }

    /** Fields that only one of both selects; for the report. */
    List<SelectionDifference> selections() {
        return this.selections;
    }

    private static Request step(RecordedCase recorded, int number) {
        return recorded.steps().get(number - 1);
    }

    /** Numbers, from 1, of the SDK's requests that we send too. */
    private List<Integer> numbers(RecordedCase recorded) {
        int last = recorded.steps().size();
        Set<Integer> omitted = this.deviations.stream()
                .map(Deviation::omitted)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        omitted.stream()
                .filter(number -> number > last)
                .forEach(number -> this.findings.add("stale: the SDK sends no request " + number));
        return IntStream.rangeClosed(1, last)
                .filter(number -> !omitted.contains(number))
                .boxed()
                .toList();
    }

    private void takeAdded(Deviation.Added added) {
        for (int at = this.ours.size() - 1; at >= 0; at--) {
            if (added.is(Meaning.of(this.ours.get(at)))) {
                this.ours.remove(at);
                return;
            }
        }
        this.findings.add("stale: we do not send " + added);
    }

    /** Puts those of ours that were sent side by side into the order of the SDK's that they are most like. */
    private void sort(RecordedCase recorded, List<Integer> numbers, List<Integer> unordered) {
        List<Integer> places = IntStream.range(0, Math.min(numbers.size(), this.ours.size()))
                .filter(at -> unordered.contains(numbers.get(at)))
                .boxed()
                .toList();
        List<Request> sideBySide =
                new ArrayList<>(places.stream().map(this.ours::get).toList());
        for (int place : places) {
            Meaning theirs = Meaning.of(step(recorded, numbers.get(place)));
            Request nearest = nearest(theirs, sideBySide);
            sideBySide.remove(nearest);
            this.ours.set(place, nearest);
        }
    }

    private static Request nearest(Meaning theirs, List<Request> candidates) {
        Request nearest = candidates.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Request candidate : candidates) {
            Meaning mine = Meaning.of(candidate);
            int differences = theirs.differences(mine).size();
            if (mine.kind().equals(theirs.kind()) && differences < fewest) {
                nearest = candidate;
                fewest = differences;
            }
        }
        return nearest;
    }

    private void compare(int number, Request step, Request own) {
        Meaning theirs = Meaning.of(step);
        Meaning mine = Meaning.of(own);
        if (!theirs.kind().equals(mine.kind())) {
            this.findings.add(number + ": instead of " + theirs + " we send " + mine);
            return;
        }
        Map<String, String> allowed = new TreeMap<>();
        this.deviations.forEach(each -> allowed.putAll(each.differing(number)));
        Set<String> differing = new TreeSet<>();
        theirs.differences(mine).forEach((path, difference) -> {
            if (!mine.text(path).equals(allowed.remove(path))) {
                differing.add(path + ": " + difference);
            }
        });
        differing.forEach(each -> this.findings.add(number + " " + theirs.kind() + ": " + each));
        allowed.forEach((path, value) -> this.findings.add(number + ": stale: " + path + " is not " + value));
        SelectedFields.difference(step, own).ifPresent(this.selections::add);
    }
}
