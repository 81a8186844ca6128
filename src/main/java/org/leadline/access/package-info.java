/**
 * Who is signed in, what they may see, and the audit trail of who did what; and the folder, the keys and the database on which everything stands.
 * Knows no other module: whoever keeps people tells it who somebody is through {@link org.leadline.access.WhoIsWho}.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {})
@NullMarked
package org.leadline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
