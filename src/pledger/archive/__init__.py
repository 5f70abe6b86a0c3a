"""Reading at scale: `run` reads archives into a folder of Parquet, in processes of one machine or as Ray tasks."""
