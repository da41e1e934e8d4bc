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

    /** What of the labelled pairs measures the same, and what does not. */
    void compared(Labelled labelled) {
        Profiles profiles = new Profiles(codebook, reports::passage);
        List<Profile> before = profiles(profiles, labelled.before(), labelled.from());
        List<Profile> after = profiles(profiles, labelled.after(), labelled.to());
        Resemblance resemblance = new Resemblance(Likeness.among(before, after));
        for (Labelled.Statement statement : labelled.statements()) {
            for (Profile other : after) {
                boolean goesOn = statement.goesOn(other.commitment());
                if (goesOn || statement.ends(other.commitment())) {
                    compared(profiles.of(statement.of(), labelled.from()), other, resemblance, goesOn, goesOn ? 1 : 2);
                }
            }
        }
    }

    /** Which of all statements continue those that go on. */
    void continued(Labelled labelled) {
        Profiles profiles = new Profiles(codebook, reports::passage);
        List<Profile> before = profiles(profiles, labelled.before(), labelled.from());
        List<Profile> after = profiles(profiles, labelled.after(), labelled.to());
        Block block = new Block(before, after, profiles, codebook, Associations.bundled());
        for (Labelled.Statement statement : labelled.statements()) {
            if (after.stream().noneMatch(other -> statement.goesOn(other.commitment()))) {
                continue;
            }
            List<double[]> signs = new ArrayList<>();
            List<Boolean> right = new ArrayList<>();
            block.after().forEach(other -> {
                Continuation.Pair pair = Continuation.Pair.of(block.from(statement.of()), other, block.likeness());
                signs.add(Stream.of(Continuation.Sign.values())
                        .mapToDouble(sign -> sign.in(pair))
                        .toArray());
                right.add(statement.goesOn(other.profile().commitment()));
            });
            questions.add(new Choice.Question(signs, right));
        }
    }

    static List<Profile> profiles(Profiles profiles, List<Commitment> all, Round round) {
        return all.stream().map(one -> profiles.of(one, round)).toList();
    }

    /** What a person said of one link counts twice: there are fewer of them. */
    void compared(Profile one, Profile other, Resemblance resemblance, boolean right) {
        for (int i = 0; i < 2; i++) {
            compared(one, other, resemblance, right, 1);
        }
    }

    /** Of two that continue each other only the targets most alike do. */
    private void compared(Profile one, Profile other, Resemblance resemblance, boolean goesOn, int most) {
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
