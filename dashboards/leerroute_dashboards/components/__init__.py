"""Parts that pages are put together from. They know Streamlit, and nothing of what they show."""
