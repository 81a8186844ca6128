package org.leadline.sounding.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Seen;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.act.Form;
import org.springframework.stereotype.Component;

/** Every view in the order for everybody, or by profession within that order; those that came late stand after the others. */
@Component
class ViewGroups {
    private final SoundingWords words;
    private final RoleWords roles;

    ViewGroups(SoundingWords words, RoleWords roles) {
        this.words = words;
        this.roles = roles;
    }

    List<ViewGroup> of(Seen seen, boolean byProfession) {
        List<ShownView> inTime =
                seen.views().stream().filter(view -> !view.late()).toList();
        List<ViewGroup> groups = new ArrayList<>();
        if (!seen.sounding().promise().named()) {
            groups.addAll(apart(seen, inTime));
        } else if (byProfession) {
            Map<String, List<ShownView>> professions = new LinkedHashMap<>();
            inTime.forEach(view -> professions
                    .computeIfAbsent(String.valueOf(view.profession()), none -> new ArrayList<>())
                    .add(view));
            professions.forEach((profession, views) -> groups.add(group(seen, profession, views)));
        } else if (!inTime.isEmpty()) {
            groups.add(group(seen, null, inTime));
        }
        List<ShownView> late = seen.views().stream().filter(ShownView::late).toList();
        if (!late.isEmpty()) {
            groups.add(group(seen, words.say("sounding.after.late"), late));
        }
        return groups;
    }

    /** The words of a view in a line, for a list to choose from. */
    String inALine(Sounding sounding, ShownView view) {
        ViewGroup.Row row = row(sounding, view, false);
        String text = row.said().isEmpty() ? "" : row.said().getFirst().text();
        String begun = text.codePointCount(0, text.length()) > 80
                ? text.substring(0, text.offsetByCodePoints(0, 80)) + "…"
                : text;
        List<String> parts = new ArrayList<>(List.of(row.who()));
        if (row.stance() != null) {
            parts.add(row.stance());
        }
        if (!begun.isEmpty()) {
            parts.add(begun);
        }
        return String.join(" · ", parts);
    }

    /** The texts of a view, each under its label. */
    List<ViewGroup.Said> texts(Sounding sounding, ShownView view) {
        return row(sounding, view, false).said();
    }

    /** How close the author is; null where it was not asked. */
    @Nullable
    String closeness(Sounding sounding, ShownView view) {
        return row(sounding, view, false).closeness();
    }

    private ViewGroup group(Seen seen, @Nullable String title, List<ShownView> views) {
        boolean names = seen.may(Deed.PUT_NAME);
        return new ViewGroup(
                title,
                false,
                views.stream().map(view -> row(seen.sounding(), view, names)).toList());
    }

    /** Texts by field, as they were shuffled: nothing tells which belong together. */
    private List<ViewGroup> apart(Seen seen, List<ShownView> views) {
        List<ViewGroup> groups = new ArrayList<>();
        for (Field field : seen.sounding().form().fields()) {
            List<ViewGroup.Row> rows = views.stream()
                    .filter(view -> view.words().containsKey(field.key()))
                    .map(view -> new ViewGroup.Row(
                            view.id(),
                            null,
                            null,
                            List.of(new ViewGroup.Said(null, view.words().getOrDefault(field.key(), ""))),
                            "",
                            List.of(),
                            List.of(),
                            null))
                    .toList();
            if (field.kind() == Field.Kind.TEXT && !rows.isEmpty()) {
                groups.add(new ViewGroup(words.label(seen.sounding(), field), true, rows));
            }
        }
        return groups;
    }

    private ViewGroup.Row row(Sounding sounding, ShownView view, boolean names) {
        String stance = null;
        String closeness = null;
        List<ViewGroup.Said> said = new ArrayList<>();
        for (Field field : sounding.form().fields()) {
            String value = view.words().get(field.key());
            if (value == null) {
                continue;
            }
            String read = words.answer(sounding, field.key(), value);
            switch (field.kind()) {
                case STANCE, NUMBER -> stance = read;
                case CLOSENESS -> closeness = read;
                case QUESTION -> said.add(new ViewGroup.Said(words.label(sounding, field), read));
                case TEXT ->
                    said.add(new ViewGroup.Said(
                            field.key().equals(Form.WHY) ? null : words.label(sounding, field), read));
            }
        }
        List<String> marks = new ArrayList<>();
        if (view.byTelephone()) {
            marks.add(words.say("sounding.after.by-telephone"));
        }
        if (view.mine()) {
            marks.add(words.say("sounding.after.yours"));
        }
        return new ViewGroup.Row(
                view.id(),
                stance,
                closeness,
                said,
                roles.who(view),
                marks,
                view.moved().stream()
                        .map(role -> words.say("sounding.after.moved", roles.a(roles.ofKept(role))))
                        .toList(),
                view.mine() && names ? view.nameShown() : null);
    }
}
