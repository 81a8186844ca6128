package org.leadline.idea;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.unit.sheet.Wins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A test whose change was taken up is a win of its unit. */
@Component
@Transactional(readOnly = true)
class TestsWon implements Wins {
    private final TestStore tests;

    TestsWon(TestStore tests) {
        this.tests = tests;
    }

    @Override
    public List<Win> listWins(long unitId, Instant since) {
        return tests.listIn(unitId).stream()
                .flatMap(TestsWon::won)
                .filter(win -> !win.at().isBefore(since))
                .sorted(Comparator.comparing(Win::at).reversed())
                .toList();
    }

    private static Stream<Win> won(SmallTest test) {
        SmallTest.Result result = test.result();
        return result == null || result.verdict() != SmallTest.Verdict.ADOPT
                ? Stream.empty()
                : Stream.of(new Win(test.question(), "/try/idea/" + test.ideaId(), result.at()));
    }
}
