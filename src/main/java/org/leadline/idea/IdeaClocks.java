package org.leadline.idea;

import org.leadline.access.AuditTrail;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Sentences;
import org.leadline.post.ToldBacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of ideas: a first answer is late, an answer to what is stuck is late, and the month's shares are shown. */
@Component
@Transactional
class IdeaClocks {
    static final String ANSWER = "idea-answer";
    static final String STUCK = "idea-stuck";
    static final String SHARES = "idea-shares";
    private static final String BY = "clock";
    private final IdeaStore ideas;
    private final StuckStore stuck;
    private final Standing standing;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;

    IdeaClocks(
            IdeaStore ideas,
            StuckStore stuck,
            Standing standing,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit) {
        this.ideas = ideas;
        this.stuck = stuck;
        this.standing = standing;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
    }

    public void answerIsLate(long ideaId) {
        ideas.find(ideaId).filter(idea -> idea.isLate(standing.now())).ifPresent(idea -> {
            audit.record(BY, "the first answer is late", idea.address(), idea.unitId(), null);
            toldBacks.tell(
                    idea.saidById(),
                    idea.scribeId(),
                    idea.unitId(),
                    idea.address(),
                    idea.line(),
                    sentences.say("idea.told.late"));
        });
    }

    public void stuckIsLate(long stuckId) {
        stuck.find(stuckId).filter(open -> open.isLate(standing.now())).ifPresent(open -> {
            audit.record(BY, "the answer to what is stuck is late", open.address(), open.unitId(), null);
            toldBacks.tell(
                    open.byId(), open.unitId(), open.address(), open.because(), sentences.say("idea.told.stuck-late"));
        });
    }

    /** What happens when they strike. */
    @Configuration(proxyBeanMethods = false)
    static class Strikes {
        @Bean
        ClockStrikes ideaAnswerIsLate(IdeaClocks clocks) {
            return ClockStrikes.ofId(ANSWER, clocks::answerIsLate);
        }

        @Bean
        ClockStrikes ideaStuckIsLate(IdeaClocks clocks) {
            return ClockStrikes.ofId(STUCK, clocks::stuckIsLate);
        }

        @Bean
        ClockStrikes ideaSharesAreShown(Shares shares) {
            return ClockStrikes.ofId(SHARES, shares::publish);
        }
    }
}
