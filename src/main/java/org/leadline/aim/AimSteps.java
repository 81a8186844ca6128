package org.leadline.aim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.measure.MeasuredFor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an aim says and the one step that it calls for, as one person meets it. */
@Component
@Transactional(readOnly = true)
public class AimSteps {
    private final Aims aims;
    private final JointAims joint;
    private final ServedAims served;
    private final MeasuredFor measured;
    private final AimSays says;
    private final Sentences sentences;

    AimSteps(Aims aims, JointAims joint, ServedAims served, MeasuredFor measured, AimSays says, Sentences sentences) {
        this.aims = aims;
        this.joint = joint;
        this.served = served;
        this.measured = measured;
        this.says = says;
        this.sentences = sentences;
    }

    /** One step and where it is taken. */
    public record Step(String words, String address) {}

    /** The sentence of its measure, chosen or else the first that reaches it, where this person may read that; else since when it is theirs and until when. */
    public String sentence(SignedIn me, Aim aim) {
        if (aim.draft()) {
            return sentences.say(aim.joint() ? "aim.says.draft.joint" : "aim.says.draft", says.day(aim.since()));
        }
        if (says.isOver(aim) || says.wantsALook(aim)) {
            return says.sentence(aim);
        }
        String number = aim.measureAddress();
        Optional<String> told = number == null
                ? reaching(me, aim).map(first -> sentences.say("aim.says.number", first.name(), first.sentence()))
                : measured.find(me, number).map(MeasuredFor.Seen::sentence);
        return told.orElseGet(() -> says.sentence(aim));
    }

    /** The first of: say what you bring, adopt it, look again, hang it from something, choose its number, see its number; empty for who may do none. */
    public Optional<Step> step(SignedIn me, Aim aim) {
        if (aim.retired() != null) {
            return Optional.empty();
        }
        if (aim.joint()
                && joint.listShares(me, aim.id()).stream()
                        .anyMatch(share -> share.brings() == null && joint.mayBring(me, share))) {
            return step("aim.step.bring", aim.address() + "#together");
        }
        boolean mayWrite = aims.mayWrite(me, aim);
        if (aim.draft()) {
            return mayWrite ? step("aim.step.adopt", aim.address() + "#draft") : Optional.empty();
        }
        if (mayWrite && (says.isOver(aim) || says.wantsALook(aim))) {
            return step(says.isOver(aim) ? "aim.step.over" : "aim.step.look", aim.address());
        }
        if (mayWrite && aim.value() == null && served.listServed(me, aim.id()).isEmpty()) {
            return step("aim.step.hang", aim.address() + "#serves");
        }
        return number(me, aim.measureAddress(), mayWrite, aim);
    }

    private Optional<Step> number(SignedIn me, @Nullable String number, boolean mayWrite, Aim aim) {
        if (number == null) {
            return reaching(me, aim)
                    .flatMap(first -> step("aim.step.number", first.address()))
                    .or(() -> mayWrite ? step("aim.step.measure", aim.address() + "/edit#measure") : Optional.empty());
        }
        return measured.find(me, number)
                .map(MeasuredFor.Seen::address)
                .flatMap(address -> step("aim.step.number", address));
    }

    /** The first measure of one's own unit that reaches an aim whose number nobody has chosen; a joint aim waits for the choice, so that no owner's number stands for all. */
    private Optional<MeasuredFor.Line> reaching(SignedIn me, Aim aim) {
        return aim.joint() || !me.belongsTo(aim.unitId())
                ? Optional.empty()
                : measured.findFirst(me, aim.unitId(), aim.address());
    }

    private Optional<Step> step(String key, String address) {
        return Optional.of(new Step(sentences.say(key), address));
    }
}
