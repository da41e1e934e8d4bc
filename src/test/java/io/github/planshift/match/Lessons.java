package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What labelled pairs teach about the weights of {@link Resemblance} and of {@link Continuation}. */
final class Lessons {

    private final Codebook codebook;
    private final Reports reports;
    private final List<double[]> pairs = new ArrayList<>();
    private final List<Boolean> same = new ArrayList<>();
    private final List<Choice.Question> questions = new ArrayList<>();

    Lessons(Codebook codebook, Reports reports) {
        this.codebook = codebook;
        this.reports = reports;
    }

    /** In the order of {@link Resemblance.Sign}. */
    double[] resemblance() {
        return Logistic.fit(pairs, same);
    }

    /** In the order of {@link Continuation.Sign}. */
    double[] continuation() {
        return Choice.fit(questions);
    }

    List<Choice.Question> questions() {
        return questions;
    }

    void learn(Labelled labelled) {
        Profiles profiles = new Profiles(codebook, reports::passage);
        List<Profile> before = labelled.before().stream()
                .map(one -> profiles.of(one, labelled.from()))
                .toList();
        List<Profile> after = labelled.after().stream()
                .map(one -> profiles.of(one, labelled.to()))
                .toList();
        Block block = new Block(before, after, profiles, codebook, Associations.bundled());
        Resemblance resemblance = new Resemblance(block.likeness());
        for (Labelled.Statement statement : labelled.statements()) {
            Commitment from = statement.of();
            for (Profile other : after) {
                boolean goesOn = statement.goesOn(other.commitment());
                if (goesOn || statement.ends(other.commitment())) {
                    learn(profiles.of(from, labelled.from()), other, resemblance, goesOn, goesOn ? 1 : 2);
                }
            }
            if (statement.goesOn() && after.stream().anyMatch(other -> statement.goesOn(other.commitment()))) {
                List<double[]> signs = new ArrayList<>();
                List<Boolean> right = new ArrayList<>();
                block.after().forEach(other -> {
                    Continuation.Pair pair = Continuation.Pair.of(block.from(from), other, block.likeness());
                    signs.add(Stream.of(Continuation.Sign.values())
                            .mapToDouble(sign -> sign.in(pair))
                            .toArray());
                    right.add(statement.goesOn(other.profile().commitment()));
                });
                questions.add(new Choice.Question(signs, right));
            }
        }
    }

    /** What a person said of one link counts twice: there are fewer of them. */
    void learn(
            Round from,
            Round to,
            Commitment one,
            Commitment other,
            List<Commitment> before,
            List<Commitment> after,
            boolean right) {
        Profiles profiles = new Profiles(codebook, reports::passage);
        Resemblance resemblance = new Resemblance(new Likeness(Stream.concat(
                        before.stream().map(each -> profiles.of(each, from)),
                        after.stream().map(each -> profiles.of(each, to)))
                .map(Profile::pieces)
                .toList()));
        for (int i = 0; i < 2; i++) {
            learn(profiles.of(one, from), profiles.of(other, to), resemblance, right, 1);
        }
    }

    /** Of two that continue each other only the targets most alike do. */
    private void learn(Profile one, Profile other, Resemblance resemblance, boolean goesOn, int most) {
        one.aims().stream()
                .flatMap(aim ->
                        other.aims().stream().flatMap(its -> Stream.ofNullable(resemblance.pair(one, aim, other, its))))
                .sorted(Comparator.comparingDouble((Resemblance.Pair pair) ->
                        -Resemblance.Sign.SHARED.in(pair) - Resemblance.Sign.ORDERED.in(pair)))
                .limit(most)
                .forEach(pair -> {
                    pairs.add(Stream.of(Resemblance.Sign.values())
                            .mapToDouble(sign -> sign.in(pair))
                            .toArray());
                    same.add(goesOn);
                });
    }
}
