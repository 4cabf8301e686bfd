/** An error as Excel reports it to Office.js: a code of Excel.ErrorCodes, a message, the HTTP status that goes with it. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
    readonly location?: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format."): ApiError =>
  new ApiError("InvalidArgument", message);

export const itemNotFound = (message = "The requested resource doesn't exist."): ApiError => new ApiError("ItemNotFound", message, 404);

export const accessDenied = (message = "You cannot perform the requested operation."): ApiError =>
  new ApiError("AccessDenied", message, 403);

/** The simulated host has no such member: loud on purpose, so that no test passes over something that nobody modelled. */
export const notImplemented = (member: string): ApiError =>
  new ApiError("ApiNotFound", `simulated host: ${member} is not implemented`, 404, member);
