package org.leadline.protocol.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.care.ProcessPart;
import org.leadline.protocol.DraftForm;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.PublishGuard;
import org.leadline.sounding.Sounding;

/**
 * The page of a draft.
 *
 * @param form null while nothing of it can be changed
 * @param says where it stands, in a sentence
 * @param meanwhile whether somebody saved it since the form was opened
 * @param before the number of the version in force; null for none
 * @param components by number the protocols that can be a step of it
 * @param asked the sounding about it, as far as the reader may know
 * @param mayTakeBack whether it was asked about without a decision, and can be a draft again
 */
public record DraftView(
        Protocol protocol,
        ProtocolVersion draft,
        @Nullable DraftForm form,
        int edition,
        String says,
        boolean meanwhile,
        @Nullable Integer before,
        Map<String, String> components,
        Map<String, String> labels,
        Map<String, String> strengths,
        List<PublishGuard.Obstacle> obstacles,
        List<ProcessPart.Shown> parts,
        @Nullable Sounding asked,
        boolean maySettle,
        boolean mayTakeBack,
        Map<String, String> typed,
        Map<String, String> problems) {}
