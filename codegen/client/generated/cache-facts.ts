/* Written by `npm run codegen`. */

/** The types of each interface and union. */
export const possibleTypes = {
  "ChangeEntity": [
    "Circular",
    "Contact",
    "County",
    "CrisisCentre",
    "CrisisCentreAgreement",
    "Governor",
    "GuidelineRates",
    "Municipality",
    "Office",
    "Phone",
    "RateCategory",
    "Reception",
    "Service",
    "Source"
  ],
  "Error": [
    "RejectedCaseEvent",
    "UserError"
  ],
  "Node": [
    "County",
    "CrisisCentre",
    "Governor",
    "Municipality",
    "Office",
    "Service"
  ],
  "Sourced": [
    "Address",
    "BaseAmount",
    "Circular",
    "Contact",
    "County",
    "Coverage",
    "CrisisCentre",
    "CrisisCentreAgreement",
    "FormerNumber",
    "Governor",
    "GuidelineRates",
    "HelpLine",
    "HoursException",
    "MunicipalRate",
    "Municipality",
    "Notice",
    "Office",
    "OfficeProfile",
    "OpeningDay",
    "OpeningState",
    "Phone",
    "Population",
    "PostalCode",
    "RateCategory",
    "Reception",
    "Service",
    "SpecialDay",
    "WeeklyRule"
  ],
  "_Entity": [
    "County",
    "CrisisCentre",
    "Governor",
    "Municipality",
    "Office",
    "Service"
  ]
} as const;

/** Types whose objects are part of another one. */
export const typesWithoutId = [
  "Accessibility",
  "Address",
  "AnswerFindingResult",
  "AnswerFindingsPayload",
  "AuditEventConnection",
  "AuditEventEdge",
  "AuditMonth",
  "AvailabilityConfirmation",
  "AvailabilityConnection",
  "AvailabilityNotice",
  "BaseAmount",
  "CaseCell",
  "CaseCellConnection",
  "CaseCellEdge",
  "CaseCellKey",
  "CaseCount",
  "CaseFigure",
  "CaseStatistics",
  "CaseTrend",
  "CaseTrendConnection",
  "CaseTrendEdge",
  "ChangeConnection",
  "ChangeEdge",
  "ChangePageInfo",
  "ClientConnection",
  "ClientEdge",
  "ClientPayload",
  "ComplaintRoute",
  "Confirmation",
  "ControlLimits",
  "CoverageGap",
  "CrisisCentreConnection",
  "CrisisCentreCoverage",
  "CrisisCentreEdge",
  "Deadline",
  "DirectoryStatus",
  "District",
  "EmergencyLine",
  "EnumLabel",
  "EnumLabels",
  "FindingAnswer",
  "FindingConnection",
  "FindingEdge",
  "FindingGroup",
  "FindingGroupConnection",
  "FindingGroupEdge",
  "FindingPeriod",
  "FormerLineNumber",
  "FormerNumber",
  "FormerNumberEvidence",
  "FoundOffice",
  "FoundOfficeConnection",
  "FoundOfficeEdge",
  "GuidelineRate",
  "GuidelineRates",
  "HistoryEntryConnection",
  "HistoryEntryEdge",
  "HistoryField",
  "HistoryHours",
  "HoursException",
  "HoursRules",
  "HoursSeason",
  "HouseholdRate",
  "HouseholdRateLine",
  "ImportRunConnection",
  "ImportRunEdge",
  "LegalBasis",
  "LineHours",
  "MunicipalRate",
  "MunicipalityComparison",
  "MunicipalityConnection",
  "MunicipalityEdge",
  "MunicipalityName",
  "MunicipalityOversight",
  "MunicipalityRank",
  "MunicipalitySecondInstance",
  "NotHere",
  "ObservationConnection",
  "ObservationEdge",
  "OfficeAvailability",
  "OfficeAvailabilityEdge",
  "OfficeConnection",
  "OfficeEdge",
  "OfficeEditing",
  "OfficeProfile",
  "OfficialCategory",
  "OfficialFigureConnection",
  "OfficialFigureEdge",
  "OpeningDay",
  "OpeningSpan",
  "OpeningState",
  "Oversight",
  "OversightAlertConnection",
  "OversightAlertEdge",
  "PageInfo",
  "Population",
  "PostalCode",
  "ProposalPayload",
  "RateCategory",
  "RateDeviation",
  "RecipientAge",
  "RecipientCount",
  "RecipientYear",
  "RecipientYearConnection",
  "RecipientYearEdge",
  "RejectedCaseEvent",
  "SaveNotice",
  "SavePayload",
  "SaveSpecialDaysPayload",
  "SecondInstance",
  "SecondInstanceCount",
  "SecondInstanceFigures",
  "ServiceConnection",
  "ServiceEdge",
  "ServicePhase",
  "SetOfficeHoursPayload",
  "SpecialDayPreview",
  "SpecialDayPreviewDay",
  "StatisticsReceipt",
  "StatisticsRevision",
  "StatisticsRevisionConnection",
  "StatisticsRevisionEdge",
  "StatutoryTexts",
  "SubmitCaseEventsPayload",
  "TextFinding",
  "Theme",
  "TrendComparison",
  "TrendPeriodDates",
  "TrendPoint",
  "UnknownSpan",
  "UserError",
  "Viewer",
  "WebhookPayload",
  "WeeklyHours",
  "WeeklyRule",
  "_Service"
] as const;

/** Lists that come in pages, by type and field, with the arguments that make another list. */
export const connectionFields = {
  "CaseStatistics": {
    "cells": [
      "sort",
      "withTies"
    ]
  },
  "FindingConnection": {
    "groups": [
      "by"
    ]
  },
  "Municipality": {
    "services": [
      "language"
    ]
  },
  "Query": {
    "auditEvents": [
      "filter",
      "municipality"
    ],
    "availability": [
      "governor",
      "on",
      "reasonMissingUnder"
    ],
    "caseTrend": [
      "compare",
      "filter",
      "measure",
      "per",
      "withinDays"
    ],
    "changes": [
      "municipality",
      "types"
    ],
    "clients": [],
    "crisisCentres": [
      "asOf"
    ],
    "findOffices": [
      "near",
      "text"
    ],
    "findings": [
      "filter"
    ],
    "history": [
      "entityId",
      "entityType"
    ],
    "importRuns": [],
    "municipalities": [
      "asOf",
      "filter"
    ],
    "observations": [
      "entityId",
      "entityType",
      "field"
    ],
    "offices": [
      "asOf",
      "filter"
    ],
    "officialFigures": [
      "from",
      "municipality",
      "table",
      "to"
    ],
    "oversightAlerts": [
      "governor",
      "since"
    ],
    "recipients": [
      "filter"
    ],
    "services": [
      "asOf",
      "filter",
      "language"
    ],
    "statisticsRevisions": []
  }
} as const;
