import { PythonError } from "../metadata/python-error.ts";

/** `importlib.metadata.PackageNotFoundError`: no distribution of that name is on sys.path. */
export class PackageNotFoundError extends PythonError {
  override readonly name: string = "PackageNotFoundError";
  /** The name that was looked for. */
  readonly packageName: string;

  constructor(packageName: string) {
    super(
      "PackageNotFoundError",
      `no distribution named ${packageName} was found`,
      {},
      "PYEP_PACKAGE_NOT_FOUND",
    );
    this.packageName = packageName;
  }
}
