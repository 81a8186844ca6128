package org.leadline.lesson.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.lesson.Lesson;
import org.leadline.unit.Unit;

/**
 * The page of one lesson, and its teaching case.
 *
 * @param by who gave it, and when
 * @param seenBy who reads it, in a sentence
 * @param consent how and when its author agreed to a teaching case, in a sentence; null where they have not
 * @param signed how the teaching case is signed; null where there is none
 */
public record LessonView(
        Lesson lesson,
        Unit unit,
        String by,
        String seenBy,
        @Nullable String consent,
        @Nullable String signed,
        boolean mine,
        Map<String, String> problems) {}
