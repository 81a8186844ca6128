package org.leadline.protocol;

/** A version of a protocol of that process was put in force; told within the transaction of it. */
record VersionInForce(long processId) {}
