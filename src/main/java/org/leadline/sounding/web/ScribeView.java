package org.leadline.sounding.web;

import java.util.List;
import java.util.Map;
import org.leadline.sounding.Sounding;

/**
 * The page on which a patient partner's view is taken down by telephone.
 *
 * @param kind what sort of question it is
 * @param promise in sentences, to be read to them first
 * @param partners who was asked, by number
 * @param partner the number of the one chosen; empty where none is
 * @param said whether they have said that it is theirs
 * @param done whether one was just sealed
 * @param problems sentences by field, where the form was refused
 */
public record ScribeView(
        Sounding sounding,
        String kind,
        List<String> promise,
        Map<String, String> partners,
        String partner,
        boolean said,
        boolean done,
        List<ViewPart> form,
        Map<String, String> problems) {}
