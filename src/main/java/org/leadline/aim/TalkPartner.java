package org.leadline.aim;

/**
 * Somebody who may be asked for a talk.
 *
 * @param unitId for whose aims they would come
 * @param unitName what that unit is called
 */
public record TalkPartner(Someone someone, long unitId, String unitName) {}
