package dev.perennial.sequences.artifact;

import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.sequences.outlook.SurvivalCurve;

/** What is expected of a user's orders within the horizon. */
record Outlook(double churn, SurvivalCurve curve, Estimate orders, Estimate value) {}
